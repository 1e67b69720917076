using OpenIta.Reports;

namespace OpenIta.TestKit;

/// <summary>Reports as the reader gives them, for pages: figures of the published reports, and texts that try to break a page.</summary>
public static class PublishedReports
{
    /// <summary>What an attacker would put into every text of a report.</summary>
    public const string Attack = "<script>alert('x')</script><img src=x onerror=alert(1)>\" onmouseover=\"alert(2)";

    /// <summary>Figures of samples/002: level C, two slips.</summary>
    public static PublishedReport Huanong { get; } = Named("องค์การบริหารส่วนตำบลหัวหนอง", "บ้านไผ่", "ขอนแก่น", 2564, "002.txt") with
    {
        Kinds = [ReportKind.Memo, ReportKind.Analysis, ReportKind.Measures],
        Level = "C",
        Scores = Scores(
            ("total", 68.00m), ("IIT", 86.03m), ("EIT", 80.17m), ("OIT", 45.34m), ("1", 93.20m), ("2", 81.25m), ("3", 86.26m), ("4", 80.48m),
            ("5", 88.95m), ("6", 80.06m), ("7", 82.74m), ("8", 77.72m), ("9", 71.92m), ("10", 18.75m)),
        Memo = new Memo("สำนักปลัด", null, "ขก ๘๙๘๐๑.๐๐๒/", "๖ กันยายน ๒๕๖๔", "รายงานผลการวิเคราะห์", "นายกองค์การบริหารส่วนตำบล", ["จึงเรียนมาเพื่อโปรดทราบ"],
            new Signatory("นางตัวอย่าง", "นักทรัพยากรบุคคล", null, [20]), [new Opinion("ความเห็นของหัวหน้าสำนักปลัด", ".....", null, [24])], [5, 6]),
        Measures = [Measure("มาตรการเผยแพร่ข้อมูลให้โปร่งใส ตรวจสอบได้")],
        Findings = [new Finding("two-values", "1", 163, [83.20m, 93.20m], 93.20m, "ตัวชี้วัดที่ 1 พิมพ์คะแนนไว้สองค่า", "Indicator 1 is printed with two values") { Lines = [163, 187] }],
    };

    /// <summary>Figures of samples/003 with the totals it prints of earlier years.</summary>
    public static PublishedReport NakhonPathom { get; } = Named("เทศบาลนครนครปฐม", "เมืองนครปฐม", "นครปฐม", 2565, "003.txt") with
    {
        Kinds = [ReportKind.Analysis, ReportKind.WorkPlan],
        Level = "AA",
        Scores = [.. Scores(("total", 95.82m), ("IIT", 90.42m), ("EIT", 95.65m), ("OIT", 100m)), new PrintedScore("total", 89.55m, 31, "89.55", 2564)],
        Advice = [new QuestionAdvice("I20", "จัดทำคู่มือการขอยืมทรัพย์สินของราชการ", [310])],
        WorkPlan = [new WorkPlanStep("ระยะเตรียมการ", "1", "ประชุมชี้แจง", "ต.ค. 2565", null, ["สำนักปลัดเทศบาล"], [320])],
    };

    /// <summary>A progress report without any score, as samples/004.</summary>
    public static PublishedReport HuaiSaiNuea { get; } = Named("องค์การบริหารส่วนตำบลห้วยทรายเหนือ", "ชะอำ", "เพชรบุรี", 2566, "004.txt") with
    {
        Kinds = [ReportKind.Progress],
        IndicatorProgress = [new IndicatorProgress { Instrument = "IIT", Indicator = "2", IndicatorTitle = "การใช้งบประมาณ", Code = "I11", Title = "การจัดซื้อจัดจ้าง", Status = MeasureStatus.Done, Lines = [9] }],
        DisclosureItems = [new ReportedDisclosureItem("O1", "โครงสร้างหน่วยงาน", ["แผนผังโครงสร้าง"], ["สำนักปลัด"], MeasureStatus.InProgress, "เผยแพร่แล้ว", [30])],
    };

    /// <summary>Every text is an attack.</summary>
    public static PublishedReport Hostile { get; } = Named(Attack, Attack, Attack, 2564, Attack) with
    {
        AgencyType = Attack,
        Kinds = [ReportKind.Measures],
        Level = Attack,
        Scores = [new PrintedScore("1", 50m, 1, Attack), new PrintedScore(Attack, 51m, 2, Attack)],
        Memo = new Memo(Attack, Attack, Attack, Attack, Attack, Attack, [Attack], new Signatory(Attack, Attack, Attack, []), [new Opinion(Attack, Attack, null, [])], []),
        Narrative = [new Narrative(Attack, Attack, Attack, [])],
        Advice = [new QuestionAdvice(Attack, Attack, [])],
        Measures = [Measure(Attack) with { Steps = [Attack, Attack], Weakness = Attack, Responsible = [Attack], Period = Attack, Monitoring = Attack, Results = Attack, Outcome = Attack }],
        IndicatorProgress = [new IndicatorProgress { Instrument = Attack, Indicator = Attack, IndicatorTitle = Attack, Code = Attack, Title = Attack, Progress = Attack }],
        DisclosureItems = [new ReportedDisclosureItem(Attack, Attack, [Attack], [Attack], null, Attack, []) { Group = Attack }],
        WorkPlan = [new WorkPlanStep(Attack, Attack, Attack, Attack, Attack, [Attack], [])],
        OtherTables = [new OtherTable(Attack, [[Attack, Attack]], [])],
        Findings = [new Finding(Attack, "1", 1, [Attack], Attack, Attack, Attack)],
    };

    /// <summary>A report of an agency that only the number in its name tells from others.</summary>
    public static PublishedReport Numbered(int number, int year = 2564) =>
        Named($"เทศบาลตำบลตัวอย่าง {number}", "เมือง", "ลำปาง", year, $"{number}-{year}.txt") with { Kinds = [ReportKind.Analysis], Scores = Scores(("total", 50m + number)) };

    private static PublishedReport Named(string agency, string district, string province, int year, string file) => new()
    {
        Source = new ReportSource(file, "text", $"{agency}{year}", 225),
        Agency = agency,
        District = district,
        Province = province,
        FiscalYear = year,
    };

    private static ReportedMeasure Measure(string title) => new() { Number = "1", Title = title, Steps = ["แต่งตั้งคณะทำงาน", "รายงานผล"], Responsible = ["สำนักปลัด"], Status = MeasureStatus.InProgress, Lines = [150, 151] };

    private static IReadOnlyList<PrintedScore> Scores(params (string Code, decimal Value)[] values) =>
        [.. values.Select((v, i) => new PrintedScore(v.Code, v.Value, 100 + i, v.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)))];
}
