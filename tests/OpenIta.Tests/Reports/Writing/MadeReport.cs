using OpenIta.Reports;

namespace OpenIta.Tests.Reports.Writing;

/// <summary>A report made by hand with every part filled, every text different.</summary>
internal static class MadeReport
{
    /// <param name="say">Changes each text, to fill a report with one that hurts.</param>
    public static PublishedReport With(Func<string, string>? say = null)
    {
        var t = say ?? (text => text);
        return new PublishedReport
        {
            Source = new ReportSource("made.txt", "text", new string('0', 64), 100),
            Agency = t("องค์การบริหารส่วนตำบลตัวอย่าง"),
            District = t("บ้านไผ่"),
            Province = t("ขอนแก่น"),
            FiscalYear = 2566,
            Kinds = [ReportKind.Memo, ReportKind.Analysis, ReportKind.Measures, ReportKind.Progress, ReportKind.ResponsibilityList, ReportKind.WorkPlan],
            Memo = new Memo(
                t("สำนักปลัด"), t("043-111222"), t("ขก 1/2"), t("6 กันยายน 2564"), t("รายงานผลการวิเคราะห์"), t("นายกองค์การบริหารส่วนตำบล"),
                [t("ด้วยสำนักงาน ป.ป.ช. ได้ดำเนินโครงการ"), t("จึงเรียนมาเพื่อโปรดทราบ")],
                new Signatory(t("นางสมศรี ใจดี"), t("นักทรัพยากรบุคคล"), null, [9]),
                [new Opinion(t("ความเห็นของปลัด"), t("เห็นควรอนุมัติ"), new Signatory(t("นายสมชาย มั่นคง"), t("ปลัด"), t("จ่าเอก"), [12]), [11])], [1]),
            Scores = [new PrintedScore("total", 68.00m, 20, "68.00"), new PrintedScore("1", 93.20m, 21, "93.20")],
            Level = "C",
            Levels = [new PrintedLevel("C", 22, 68.00m)],
            Ranking = [new RankedIndicator(1, "9", t("การเปิดเผยข้อมูล"), 100.00m, 24)],
            Weights = [new PrintedWeight("IIT", 30, 26)],
            Narrative = [new Narrative("IIT", t("ผลการประเมิน IIT"), t("ผลการประเมินอยู่ในระดับดี"), [30])],
            Advice = [new QuestionAdvice("I20", t("หน่วยงานควรระบุขั้นตอน"), [32])],
            Measures = [Measure(t)],
            IndicatorProgress = [Short(t), Wide(t)],
            DisclosureItems = [Item(t, MeasureStatus.Done, t("เผยแพร่แล้ว"), 60), Item(t, null, null, 70) with { Group = t("การปฏิสัมพันธ์ข้อมูล") }],
            WorkPlan = [new WorkPlanStep(t("เตรียมการ"), "1", t("วิเคราะห์ผลการประเมิน"), t("ก.ย. 2565"), t("ประชุมคณะทำงาน"), [t("กองวิชาการ")], [80])],
            OtherTables = [new OtherTable(t("เกณฑ์"), [[t("คะแนน"), t("ระดับ")], [t("95 ขึ้นไป"), "AA"]], [90])],
        };
    }

    private static ReportedMeasure Measure(Func<string, string> t) => new()
    {
        Number = "1",
        Title = t("มาตรการกำกับดูแลการใช้ทรัพย์สิน"),
        Steps = [t("จัดทำคู่มือ"), t("ประชาสัมพันธ์")],
        Weakness = t("การยืมทรัพย์สินไม่ชัดเจน"),
        Responsible = [t("กองคลัง"), t("กองช่าง")],
        Period = t("ม.ค. 65 - มี.ค. 65"),
        Monitoring = t("รายงานทุกเดือน"),
        Results = t("จัดทำคู่มือแล้ว"),
        Outcome = t("บุคลากรเข้าใจขั้นตอน"),
        Status = MeasureStatus.Done,
        Lines = [40],
    };

    private static IndicatorProgress Short(Func<string, string> t) => new()
    {
        Instrument = "IIT",
        Indicator = "1",
        IndicatorTitle = t("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"),
        Measure = t("ปฏิบัติตามขั้นตอน"),
        Responsible = [t("ทุกส่วนงาน")],
        Period = t("ต.ค. 65 ถึง ก.ย. 66"),
        Status = MeasureStatus.InProgress,
        Progress = t("จัดทำผังขั้นตอนแล้ว"),
        Lines = [50],
    };

    private static IndicatorProgress Wide(Func<string, string> t) => new()
    {
        Number = "2",
        Instrument = "EIT",
        Indicator = "7",
        IndicatorTitle = t("ประสิทธิภาพการสื่อสาร"),
        Code = "E7",
        Title = t("หน่วยงานเผยแพร่ผลงาน"),
        Measure = t("มาตรการเผยแพร่ข้อมูล"),
        Steps = [t("แต่งตั้งคณะทำงาน")],
        Responsible = [t("สำนักงานปลัด")],
        Period = t("ภายในเดือนมกราคม 2566"),
        Monitoring = t("ตรวจสอบเอกสาร"),
        Status = MeasureStatus.Done,
        Progress = t("รายงานรายไตรมาส"),
        Lines = [52],
    };

    private static ReportedDisclosureItem Item(Func<string, string> t, MeasureStatus? status, string? progress, int line) =>
        new("O8", t("ถามตอบ"), [t("แสดงตำแหน่งบนเว็บไซต์"), t("สื่อสารได้สองทาง")], [t("งานประชาสัมพันธ์")], status, progress, [line]) { SubIndicator = "9.1" };
}
