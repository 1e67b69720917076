using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Mail;

namespace OpenIta.People;

/// <summary>What people are written about their accounts. Each letter has a link of its own, so each is sent.</summary>
internal static class PeopleLetters
{
    public static Letter Invitation(Account to, string link) => new(
        $"invitation/{Key(link)}", to.Email, "คำเชิญใช้งานระบบประเมิน ITA / Invitation to OpenITA",
        $"""
        เรียน {to.Name}

        คุณได้รับเชิญให้ใช้งานระบบประเมินคุณธรรมและความโปร่งใส โปรดตั้งรหัสผ่านที่ลิงก์นี้ภายใน {Days(LinkPurpose.Invitation)} วัน ลิงก์ใช้ได้ครั้งเดียว

        {link}

        หากคุณไม่ทราบเรื่องนี้ ไม่ต้องทำอะไร

        You have been invited to OpenITA. Choose a password by the link above within {Days(LinkPurpose.Invitation)} days; it works once. If you know nothing of this, do nothing.
        """);

    public static Letter Reset(Account to, string link) => new(
        $"reset/{Key(link)}", to.Email, "ตั้งรหัสผ่านใหม่ / A new password for OpenITA",
        $"""
        เรียน {to.Name}

        มีผู้ขอตั้งรหัสผ่านใหม่สำหรับบัญชีนี้ หากเป็นคุณ โปรดใช้ลิงก์นี้ภายในหนึ่งชั่วโมง ลิงก์ใช้ได้ครั้งเดียว

        {link}

        หากไม่ใช่คุณ ไม่ต้องทำอะไร รหัสผ่านเดิมยังใช้ได้

        Somebody asked for a new password for this account. If it was you, use the link above within an hour; it works once. If not, do nothing: the old password still works.
        """);

    private static string Days(LinkPurpose purpose) => OneTimeLinks.Lifetime(purpose).TotalDays.ToString("0", CultureInfo.InvariantCulture);

    // The key must not hold the token itself: a mailbox page shows keys long after the text of a letter is gone.
    private static string Key(string link) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(link)));
}
