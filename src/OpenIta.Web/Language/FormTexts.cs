namespace OpenIta.Web.Language;

/// <summary>What all forms say.</summary>
public sealed class FormTexts(Speech s)
{
    public string TitlePrefix => s.Pick("ข้อผิดพลาด: ", "Error: ");

    public string FaultsTitle => s.Pick("พบข้อผิดพลาด", "There is a problem");

    public string FaultPrefix => s.Pick("ข้อผิดพลาด: ", "Error: ");

    public string Save => s.Pick("บันทึก", "Save");

    public string Cancel => s.Pick("ยกเลิก", "Cancel");
}
