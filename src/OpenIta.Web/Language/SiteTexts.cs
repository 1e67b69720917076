namespace OpenIta.Web.Language;

/// <summary>The frame of every page.</summary>
public sealed class SiteTexts(Speech s)
{
    public string Name => "OpenITA";

    public string Tagline => s.Pick("ผลการประเมินคุณธรรมและความโปร่งใส", "Integrity and transparency results");

    public string Skip => s.Pick("ข้ามไปยังเนื้อหา", "Skip to content");

    public string Navigation => s.Pick("เมนูหลัก", "Main menu");

    public string Breadcrumb => s.Pick("ตำแหน่งของหน้านี้", "Where this page stands");

    public string Agencies => s.Pick("หน่วยงาน", "Agencies");

    public string Frameworks => s.Pick("กรอบการประเมิน", "Frameworks");

    public string SwitchLanguage => s.Pick("English", "ไทย");

    public string About => s.Pick("เกี่ยวกับเว็บไซต์", "About this site");

    public string Privacy => s.Pick("ความเป็นส่วนตัว", "Privacy");

    public string Accessibility => s.Pick("การเข้าถึงของทุกคน", "Accessibility");

    public string FooterLinks => s.Pick("เกี่ยวกับ", "About");

    public string Independent => s.Pick(
        "ซอฟต์แวร์เสรีสำหรับอ่าน ตรวจ และเปิดเผยผลการประเมิน ITA ข้อมูลมาจากรายงานที่หน่วยงานเผยแพร่ ไม่ใช่เว็บไซต์ทางการของสำนักงาน ป.ป.ช.",
        "Open-source software that reads, checks and shows ITA results. Data come from reports the agencies published; this is not an official site of the NACC.");

    public string Provisional => s.Pick("ฉบับร่าง ยังไม่ยืนยัน", "Provisional");

    public string OnThisPage => s.Pick("ในหน้านี้", "On this page");

    public string PrintedOn(string date) => s.Pick($"พิมพ์เมื่อ {date}", $"Printed on {date}");
}
