namespace OpenIta.Web.Language;

/// <summary>Titles of the pages about the site; their prose stands in the pages, one file for each language.</summary>
public sealed class AboutTexts(Speech s)
{
    public string About => s.Pick("เกี่ยวกับเว็บไซต์นี้", "About this site");

    public string Privacy => s.Pick("ความเป็นส่วนตัว", "Privacy");

    public string Accessibility => s.Pick("การเข้าถึงของทุกคน", "Accessibility");
}
