using OpenIta.ApiKeys;

namespace OpenIta.Web.Language;

/// <summary>Keys of programs.</summary>
public sealed class ApiKeyTexts(Speech s)
{
    public string Title => s.Pick("กุญแจ API", "API keys");

    public string Lead => s.Pick("กุญแจให้โปรแกรมอ่านข้อมูลที่จำกัดสิทธิ์ แต่ละกุญแจมีขอบเขตเดียวและวันหมดอายุ ทุกการออก ใช้ และยกเลิกอยู่ในบันทึกการใช้งาน", "Keys let programs read restricted data. Each has one scope and an end; making, use and revoking are in the audit log.");

    public string Empty => s.Pick("ยังไม่มีกุญแจ", "There are no keys yet");

    public string ShownOnce(string name) => s.Pick($"กุญแจ {name} แสดงครั้งเดียว โปรดคัดลอกเก็บไว้ในที่ปลอดภัยตอนนี้", $"The key {name} is shown this once. Copy it to a safe place now.");

    public string Name => s.Pick("ใช้ทำอะไร", "What it is for");

    public string NameHint => s.Pick("เช่น ระบบรายงานของจังหวัด", "Such as: reporting system of the province");

    public string Scope => s.Pick("ขอบเขต", "Scope");

    public string ScopeOf(ApiScope scope) => scope switch
    {
        ApiScope.UnpublishedResults => s.Pick("ผลสุดท้ายที่ยังไม่เผยแพร่", "Final results that are not published"),
        _ => s.Pick("ความคืบหน้าของแบบวัดที่เปิดอยู่", "Fill of open surveys"),
    };

    public string State => s.Pick("สถานะ", "State");

    public string Until(string date) => s.Pick($"ใช้ได้ถึง {date}", $"Holds until {date}");

    public string ExpiredOn(string date) => s.Pick($"หมดอายุ {date}", $"Expired {date}");

    public string RevokedOn(string date) => s.Pick($"ยกเลิก {date}", $"Revoked {date}");

    public string Used => s.Pick("ใช้ล่าสุด", "Last used");

    public string Never => s.Pick("ยังไม่เคยใช้", "Never");

    public string By => s.Pick("ผู้ออก", "Made by");

    public string Revoke => s.Pick("ยกเลิก", "Revoke");

    public string Revoked(string name) => s.Pick($"ยกเลิกกุญแจ {name} แล้ว", $"The key {name} is revoked");

    public string New => s.Pick("ออกกุญแจใหม่", "Make a key");

    public string Days(int most) => s.Pick($"ใช้ได้กี่วัน (1 ถึง {most})", $"Days it holds (1 to {most})");

    public string Make => s.Pick("ออกกุญแจ", "Make the key");
}
