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

    public string AcceptInvitation => s.Pick("ตั้งรหัสผ่านเพื่อเริ่มใช้งาน", "Choose a password to begin");

    public string Begin => s.Pick("ตั้งรหัสผ่านและเข้าสู่ระบบ", "Set the password and sign in");

    public string Forgotten => s.Pick("ลืมรหัสผ่าน", "Forgotten password");

    public string ForgottenIntro => s.Pick("กรอกอีเมลของบัญชี ระบบจะส่งลิงก์สำหรับตั้งรหัสผ่านใหม่", "Enter the e-mail address of your account to get a link for a new password.");

    public string SendLink => s.Pick("ส่งลิงก์", "Send the link");

    public string LinkSent => s.Pick(
        "หากอีเมลนี้มีบัญชี ลิงก์ถูกส่งไปแล้ว ใช้ได้ภายในหนึ่งชั่วโมง หากไม่พบ ให้ดูในกล่องจดหมายขยะหรือติดต่อผู้ดูแลของหน่วยงาน",
        "If this address has an account, a link was sent. It works for an hour. If it does not arrive, look in the spam folder or ask your administrator.");

    public string Reset => s.Pick("ตั้งรหัสผ่านใหม่", "Choose a new password");

    public string Mine => s.Pick("บัญชีของฉัน", "My account");

    public string ChangePassword => s.Pick("เปลี่ยนรหัสผ่าน", "Change the password");

    public string OldPassword => s.Pick("รหัสผ่านเดิม", "Old password");

    public string PasswordChanged => s.Pick("เปลี่ยนรหัสผ่านแล้ว อุปกรณ์อื่นถูกออกจากระบบ", "The password is changed; other devices are signed out");

    public string SecondStep => s.Pick("ยืนยันตัวตนขั้นที่สอง", "Second step");

    public string SecondStepIntro => s.Pick("เปิดแอปยืนยันตัวตนในโทรศัพท์ แล้วกรอกรหัส 6 หลักที่แสดงอยู่", "Open the authenticator app on your phone and enter the 6 digits it shows.");

    public string Code => s.Pick("รหัส", "Code");

    public string CodeHint => s.Pick("หากไม่มีโทรศัพท์ ให้ใช้รหัสสำรองหนึ่งรหัส", "Without the phone, use one of your recovery codes");

    public string SecondStepIsOn => s.Pick("เปิดการยืนยันขั้นที่สองอยู่", "The second step is on");

    public string SecondStepIsOff => s.Pick("ยังไม่เปิดการยืนยันขั้นที่สอง ผู้ที่ดูข้อมูลได้หลายหน่วยงานควรเปิด", "The second step is off. Whoever sees more than one agency should turn it on.");

    public string TurnOn => s.Pick("เปิดการยืนยันขั้นที่สอง", "Turn the second step on");

    public string TurnOff => s.Pick("ปิดการยืนยันขั้นที่สอง", "Turn the second step off");

    public string SetUpApp => s.Pick("เพิ่มบัญชีนี้ในแอปยืนยันตัวตน (เช่น Google Authenticator หรือ Microsoft Authenticator) ด้วยกุญแจนี้", "Add this account to an authenticator app (such as Google or Microsoft Authenticator) with this key");

    public string OpenApp => s.Pick("เปิดในแอปบนโทรศัพท์เครื่องนี้", "Open in the app on this phone");

    public string Confirm => s.Pick("กรอกรหัสจากแอปเพื่อยืนยัน", "Enter the app's code to confirm");

    public string SecondStepTurnedOn => s.Pick("เปิดการยืนยันขั้นที่สองแล้ว", "The second step is on now");

    public string SecondStepTurnedOff => s.Pick("ปิดการยืนยันขั้นที่สองแล้ว", "The second step is off now");

    public string RecoveryCodes => s.Pick("รหัสสำรอง", "Recovery codes");

    public string RecoveryCodesIntro => s.Pick(
        "จดหรือพิมพ์รหัสเหล่านี้เก็บไว้ แต่ละรหัสใช้แทนโทรศัพท์ได้หนึ่งครั้ง รหัสจะไม่แสดงอีก",
        "Write these down or print them. Each stands in for the phone once. They are not shown again.");

    public string CodesLeft(int count) => s.Pick($"เหลือรหัสสำรอง {count} รหัส", $"{count} recovery codes are left");
}
