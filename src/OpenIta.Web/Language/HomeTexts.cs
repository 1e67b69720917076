namespace OpenIta.Web.Language;

/// <summary>The list of agencies.</summary>
public sealed class HomeTexts(Speech s)
{
    public string Title => s.Pick("ผลการประเมิน ITA ของหน่วยงานรัฐ", "ITA results of Thai state agencies");

    public string Intro => s.Pick(
        "ค้นหาหน่วยงานเพื่อดูคะแนน ระดับ ที่มาของคะแนน และมาตรการที่หน่วยงานรายงาน",
        "Find an agency to see its score, level, how each number came about, and the measures it reports.");

    public string PageTitle(int page, int pages) => page == 1 ? Title : s.Pick($"{Title} (หน้า {page} จาก {pages})", $"{Title} (page {page} of {pages})");

    public string Search => s.Pick("ชื่อหน่วยงาน อำเภอ หรือจังหวัด", "Agency, district or province");

    public string SearchExample => s.Pick("เช่น อบต.เขาทอง, นครปฐม", "such as อบต.เขาทอง or นครปฐม");

    public string Type => s.Pick("ประเภท", "Type");

    public string Province => s.Pick("จังหวัด", "Province");

    public string Year => s.Pick("ปีงบประมาณ", "Fiscal year");

    public string Level => s.Pick("ระดับ", "Level");

    public string Sort => s.Pick("เรียงตาม", "Sort by");

    public string SortName => s.Pick("ชื่อ", "Name");

    public string SortTotal => s.Pick("คะแนนสูงสุดก่อน", "Highest score");

    public string SortProvince => s.Pick("จังหวัด", "Province");

    public string Any => s.Pick("ทั้งหมด", "All");

    public string Latest => s.Pick("ปีล่าสุด", "Latest year");

    public string Submit => s.Pick("ค้นหา", "Search");

    public string Clear => s.Pick("ล้างตัวกรอง", "Clear filters");

    public string ListTitle => s.Pick("รายชื่อหน่วยงาน", "Agencies");

    public string Found(long count) => s.Pick($"พบ {s.Count(count)} หน่วยงาน", count == 1 ? "1 agency" : $"{s.Count(count)} agencies");

    public string Agency => s.Pick("หน่วยงาน", "Agency");

    public string Place => s.Pick("อำเภอ จังหวัด", "District, province");

    public string Total => s.Pick("คะแนนรวม", "Total");

    public string Findings(int count) => s.Pick($"ข้อสังเกต {s.Count(count)} ข้อ", count == 1 ? "1 finding" : $"{s.Count(count)} findings");

    public string NoTotal => s.Pick("รายงานไม่ได้แจ้งคะแนน", "No score in the reports");

    public string NothingFound => s.Pick("ไม่พบหน่วยงานตามที่ค้นหา", "No agency matches");

    public string NothingFoundNext => s.Pick(
        "ลองใช้คำสั้นลง เช่น เฉพาะชื่อตำบล หรือล้างตัวกรองบางข้อ เลขไทยและเลขอารบิกค้นได้เหมือนกัน",
        "Try a shorter word, such as the subdistrict alone, or clear a filter. Thai and Arabic digits are the same here.");

    public string Empty => s.Pick("ยังไม่มีผลการประเมิน", "No results yet");

    public string EmptyNext => s.Pick(
        "นำเข้ารายงานที่หน่วยงานเผยแพร่ด้วยคำสั่งนี้ แล้วเปิดหน้านี้ใหม่",
        "Import reports that agencies published with this command, then open this page again.");

    public string Pages => s.Pick("หน้าของรายชื่อ", "Pages of the list");

    public string Previous => s.Pick("ก่อนหน้า", "Previous");

    public string Next => s.Pick("ถัดไป", "Next");

    public string PageOf(int page, int pages) => s.Pick($"หน้า {page} จาก {pages}", $"Page {page} of {pages}");
}
