using OpenIta.Jobs;
using OpenIta.Publishing.Batches;
using OpenIta.Reports.Writing;

namespace OpenIta.Web.Language;

/// <summary>The reports of all agencies, written at once.</summary>
public sealed class BatchTexts(Speech s)
{
    private readonly PublishingTexts publishing = new(s);

    public string Title => s.Pick("รายงานของทุกหน่วยงาน", "Reports of all agencies");

    public string Lead => s.Pick(
        "เขียนรายงานชนิดเดียวกันของทุกหน่วยงานในจังหวัดหรือทั้งประเทศ ตรวจความถูกต้องทีละฉบับ แล้วรวมเป็นไฟล์ ZIP หน่วยงานที่ยังไม่มีข้อมูลหรือรายงานขัดแย้งกันเองจะถูกเว้นไว้พร้อมเหตุผล",
        "One report of every agency of a province or the nation, each audited, together in a ZIP file. Agencies without data and reports that contradict themselves are left out, with the reason.");

    public string Year => s.Pick("ปีงบประมาณ พ.ศ.", "Fiscal year (Buddhist Era)");

    public string Scope => s.Pick("ขอบเขต", "Agencies");

    public string Nation => s.Pick("ทั้งประเทศ", "The nation");

    public string Format => s.Pick("รูปแบบไฟล์", "Format");

    public string Start => s.Pick("เริ่มเขียนรายงาน", "Start writing");

    public string StartAnother => s.Pick("กลับไปหน้ารายงานของทุกหน่วยงาน", "Back to the reports of all agencies");

    public string Latest => s.Pick("งานล่าสุด", "Latest");

    public string None => s.Pick("ยังไม่เคยสั่งเขียนรายงาน", "Nothing was written yet");

    public string Waiting => s.Pick("เริ่มเมื่องานก่อนหน้าเสร็จ", "Begins when the work that was started before is done");

    public string Progress(Job job) => s.Pick($"ทำแล้ว {s.Count(job.Done)} จาก {s.Count(job.Total)} หน่วยงาน", $"{s.Count(job.Done)} of {s.Count(job.Total)} agencies");

    public string LoadsItself => s.Pick("หน้านี้ปรับปรุงเองทุก 10 วินาที", "This page loads itself again every 10 seconds.");

    public string StaysStill => s.Pick("หน้านี้ไม่ปรับปรุงเอง", "This page does not load itself again.");

    public string KeepStill => s.Pick("ไม่ให้ปรับปรุงเอง", "Keep it still");

    public string FollowIt => s.Pick("ให้ปรับปรุงเอง", "Follow the progress");

    public string GoesOn => s.Pick("ปิดหน้านี้ได้ งานจะทำต่อ และทำต่อจากที่ค้างหากระบบเริ่มใหม่", "You may leave this page: the work goes on, also after the program was started anew.");

    public string End => s.Pick("หยุดงานนี้", "End this work");

    public string Ending => s.Pick("สั่งหยุดงานแล้ว", "The work is ending.");

    public string EndedBefore => s.Pick("งานนี้เสร็จไปก่อนแล้ว", "This work was finished before.");

    public string Written(int count) => s.Pick($"เขียนรายงานแล้ว {s.Count(count)} ฉบับ", count == 1 ? "1 report was written" : $"{s.Count(count)} reports were written");

    public string Fetch(BatchOutcome outcome) => outcome.Written > 0
        ? s.Pick("ดาวน์โหลดทั้งหมด (ZIP)", "Fetch all (ZIP)")
        : s.Pick("ดาวน์โหลดรายชื่อที่เว้นไว้ (ZIP)", "Fetch the list of those left out (ZIP)");

    public string KeptUntil(DateTimeOffset day) => s.Pick($"เก็บไฟล์ไว้ถึง {s.Date(day)}", $"The file is kept until {s.Date(day)}.");

    public string NotKept => s.Pick("ไม่ได้เก็บไฟล์ไว้แล้ว เริ่มเขียนใหม่ได้", "The file is no longer kept; the reports can be written again.");

    public string LeftOut(int count) => s.Pick($"เว้นไว้ {s.Count(count)} หน่วยงาน", count == 1 ? "1 agency was left out" : $"{s.Count(count)} agencies were left out");

    public string NoneLeftOut => s.Pick("ทุกหน่วยงานมีรายงาน", "Every agency has its report");

    public string Agencies(int count) => s.Pick($"{s.Count(count)} หน่วยงาน", count == 1 ? "1 agency" : $"{s.Count(count)} agencies");

    public string Others(int count) => s.Pick($"และอีก {s.Count(count)} หน่วยงาน ดูได้ในไฟล์ left-out.xlsx ใน ZIP", $"and {s.Count(count)} more, in left-out.xlsx inside the ZIP");

    public string Of(ReportFormat format) => format switch
    {
        ReportFormat.Docx => "Word (DOCX)",
        ReportFormat.Xlsx => "Excel (XLSX)",
        ReportFormat.Html => "HTML",
        _ => "PDF",
    };

    public string StateOf(Job job) => job switch
    {
        { State: JobState.Finished } when ReportBatch.OutcomeOf(job) is { } outcome => Written(outcome.Written),
        { State: JobState.Finished } => s.Pick("ไม่สำเร็จ", "Not written"),
        { Total: 0 } => s.Pick("รอเริ่ม", "Waiting"),
        _ => s.Pick("กำลังเขียนรายงาน", "Writing"),
    };

    public string TitleOf(BatchOrder order) => string.Join(' ', new[]
    {
        publishing.Of(order.Request.Kind), s.Year(order.Request.Year.BuddhistEra), order.Province ?? Nation, Of(order.Format),
        order.Request.Layout == default ? null : $"({publishing.Of(order.Request.Layout)})",
    }.OfType<string>());
}
