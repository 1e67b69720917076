using System.Globalization;
using OpenIta.Web.Identity;

namespace OpenIta.Web.Language;

/// <summary>Signing in and one's own account.</summary>
public sealed class AccountTexts(Speech s)
{
    private static string Shortest => SignInServices.ShortestPassword.ToString(CultureInfo.InvariantCulture);

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
        $"อย่างน้อย {Shortest} ตัวอักษร ใช้ประโยคที่จำได้ก็ได้ วางจากโปรแกรมจัดการรหัสผ่านก็ได้",
        $"At least {Shortest} characters; a sentence you remember will do, and so will a password manager.");

    public string CreateAccount => s.Pick("สร้างบัญชีผู้ดูแลระบบ", "Create the administrator's account");
}
