namespace OpenIta.Web.Language;

/// <summary>The ranking of agencies by peer group.</summary>
public sealed class RankingTexts(Speech s)
{
    public string Title => s.Pick("การจัดอันดับตามกลุ่ม", "Ranking by peer group");

    public string Heading(int year) => s.Pick($"การจัดอันดับปีงบประมาณ {s.Year(year)}", $"Ranking, {s.Year(year)}");

    public string Lead => s.Pick(
        "อันดับนับในกลุ่มเดียวกัน คือประเภทหน่วยงาน และขนาดเมื่อเลือก คะแนนเท่ากันได้อันดับเดียวกัน",
        "Places are counted within a peer group: the type of agency, and its size where one is chosen. Equal totals share a place.");

    public string Type => s.Pick("ประเภท", "Type");

    public string Size => s.Pick("ขนาด", "Size");

    public string AllSizes => s.Pick("ทุกขนาด", "All sizes");

    public string Region => s.Pick("ภาค", "Region");

    public string Place => s.Pick("อันดับ", "Place");

    public string InGroup(long peers) => s.Pick($"จาก {s.Count(peers)} หน่วยงานในกลุ่ม", $"of {s.Count(peers)} agencies in the group");

    public string Nobody => s.Pick("ไม่มีหน่วยงานตามที่เลือก", "No agency matches");
}
