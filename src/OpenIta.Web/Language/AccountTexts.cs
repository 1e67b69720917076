using System.Globalization;
using OpenIta.Accounts;

namespace OpenIta.Web.Language;

/// <summary>Signing in and one's own account.</summary>
public sealed class AccountTexts(Speech s)
{
    private static string Shortest => PasswordRules.Shortest.ToString(CultureInfo.InvariantCulture);

    public string SignIn => s.Pick("เข้าสู่ระบบ", "Sign in");

    public string SignOut => s.Pick("ออกจากระบบ", "Sign out");

    public string SignedOut => s.Pick("ออกจากระบบแล้ว", "You have signed out");

    public string Email => s.Pick("อีเมล", "E-mail address");

    public string Password => s.Pick("รหัสผ่าน", "Password");

    public string SetUp => s.Pick("ตั้งค่าผู้ดูแลระบบคนแรก", "Set up the first administrator");

    public string SetUpIntro => s.Pick(
        "ระบบนี้ยังไม่มีบัญชีผู้ใช้ ผู้ที่สร้างบัญชีนี้จะเป็นผู้ดูแลระบบส่วนกลาง ลิงก์นี้ใช้ได้ครั้งเดียว",
        "Nobody has an account here yet. Whoever makes this one is the central administrator. The link works once.");

    public string Name => s.Pick("ชื่อและนามสกุล", "Full name");

    public string NewPassword => s.Pick("ตั้งรหัสผ่าน", "Choose a password");

    public string PasswordHint => s.Pick(
        $"อย่างน้อย {Shortest} ตัวอักษร ไม่มีชื่อหรืออีเมลของคุณ ใช้ประโยคที่จำได้ก็ได้ วางจากโปรแกรมจัดการรหัสผ่านก็ได้",
        $"At least {Shortest} characters, without your name or e-mail address; a sentence you remember will do, and so will a password manager.");

    public string CreateAccount => s.Pick("สร้างบัญชีผู้ดูแลระบบ", "Create the administrator's account");

    public string AcceptInvitation => s.Pick("ตั้งรหัสผ่านเพื่อเริ่มใช้งาน", "Choose a password to begin");

    public string Begin => s.Pick("ตั้งรหัสผ่านและเข้าสู่ระบบ", "Set the password and sign in");

    public string Forgotten => s.Pick("ลืมรหัสผ่าน", "Forgotten password");

    public string ForgottenIntro => s.Pick("กรอกอีเมลของบัญชี ระบบจะส่งลิงก์สำหรับตั้งรหัสผ่านใหม่", "Enter the e-mail address of your account to get a link for a new password.");

    public string SendLink => s.Pick("ส่งลิงก์", "Send the link");

    /// <param name="isMailAway">The mail server takes no letters just now, whoever they are for.</param>
    public string LinkSent(bool isMailAway) => isMailAway
        ? s.Pick(
            "ขณะนี้เซิร์ฟเวอร์อีเมลขัดข้อง หากอีเมลนี้มีบัญชี ลิงก์จะถูกส่งเมื่อเซิร์ฟเวอร์กลับมา หากมาถึงช้ากว่าหนึ่งชั่วโมง ลิงก์จะหมดอายุ ให้ขอใหม่หรือติดต่อผู้ดูแลของหน่วยงาน",
            "The mail server does not take letters just now. If this address has an account, a link is sent when it is back. If that takes more than an hour the link no longer works: ask for another, or ask your administrator.")
        : s.Pick(
            "หากอีเมลนี้มีบัญชี ลิงก์ถูกส่งไปแล้ว ใช้ได้ภายในหนึ่งชั่วโมง หากไม่พบ ให้ดูในกล่องจดหมายขยะหรือติดต่อผู้ดูแลของหน่วยงาน",
            "If this address has an account, a link was sent. It works for an hour. If it does not arrive, look in the spam folder or ask your administrator.");

    public string Reset => s.Pick("ตั้งรหัสผ่านใหม่", "Choose a new password");

    public string Mine => s.Pick("บัญชีของฉัน", "My account");

    public string ChangePassword => s.Pick("เปลี่ยนรหัสผ่าน", "Change the password");

    public string OldPassword => s.Pick("รหัสผ่านเดิม", "Old password");

    public string PasswordChanged => s.Pick("เปลี่ยนรหัสผ่านแล้ว อุปกรณ์อื่นถูกออกจากระบบ", "The password is changed; other devices are signed out");
}
