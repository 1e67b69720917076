using System.Globalization;
using OpenIta.Accounts;

namespace OpenIta.Web.Language;

/// <summary>The log of who did what.</summary>
public sealed class AuditTexts(Speech s)
{
    private static readonly TimeSpan BangkokOffset = TimeSpan.FromHours(7);

    private readonly DeskTexts desk = new(s);

    public string Title => s.Pick("บันทึกการใช้งาน", "Audit log");

    public string Search => s.Pick("ชื่อบุคคล การกระทำ หรือสิ่งที่ถูกกระทำ", "Person, act or subject");

    public string From => s.Pick("ตั้งแต่วันที่", "From");

    public string To => s.Pick("ถึงวันที่", "To");

    public string Entries => s.Pick("รายการ", "Entries");

    public string Nothing => s.Pick("ไม่พบรายการ", "Nothing found");

    public string Export => s.Pick("ดาวน์โหลดเป็น CSV", "Download as CSV");

    public IReadOnlyList<string> Headings => s.IsThai
        ? ["ลำดับ", "เวลา", "ผู้ทำ", "ในบทบาท", "การกระทำ", "สิ่งที่ถูกกระทำ", "ก่อน", "หลัง"]
        : ["No.", "Time", "By", "As", "Act", "Subject", "Before", "After"];

    public string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public string At(DateTimeOffset at) => $"{s.Date(at)} {at.ToOffset(BangkokOffset).ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";

    public string Role(string role) => Enum.TryParse<Role>(role, out var known) ? desk.Of(known) : "";
}
