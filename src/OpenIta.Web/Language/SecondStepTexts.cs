using System.Globalization;

namespace OpenIta.Web.Language;

/// <summary>The second step at sign-in: an authenticator app and recovery codes.</summary>
public sealed class SecondStepTexts(Speech s)
{
    public string Title => s.Pick("ยืนยันสองขั้นตอน", "Two-step verification");

    public string Code => s.Pick("รหัส 6 หลักจากแอป", "Six-digit code of the app");

    public string CodeHint => s.Pick("รหัสเปลี่ยนทุก 30 วินาที และใช้ได้ครั้งเดียว", "It changes every 30 seconds and works once.");

    public string CodeOrRecovery => s.Pick("หากไม่มีโทรศัพท์ ให้กรอกรหัสกู้คืนหนึ่งรหัส", "Without your phone, enter one of your recovery codes.");

    public string Intro => s.Pick(
        "นอกจากรหัสผ่าน ระบบจะขอรหัสจากแอปยืนยันตัวตนในโทรศัพท์ ผู้อื่นที่รู้รหัสผ่านจึงเข้าบัญชีของคุณไม่ได้",
        "Besides the password you enter a code from an authenticator app on your phone, so that a password alone opens nothing.");

    public string Due => s.Pick(
        "บทบาทของคุณเห็นข้อมูลนอกหน่วยงานของตนเอง จึงต้องตั้งการยืนยันสองขั้นตอนก่อนใช้งาน",
        "Your role reaches beyond your own agency, so it works only once two-step verification is set up.");

    public string Install => s.Pick("ติดตั้งแอปยืนยันตัวตนในโทรศัพท์ เช่น Aegis, FreeOTP, Google Authenticator หรือ Microsoft Authenticator",
        "Install an authenticator app on your phone, such as Aegis, FreeOTP, Google Authenticator or Microsoft Authenticator.");

    public string Enter => s.Pick("เพิ่มบัญชีใหม่ในแอปโดยสแกนคิวอาร์โค้ดหรือกรอกรหัสลับนี้", "Add an account in the app: scan the code, or type this key:");

    public string OpenApp => s.Pick("เปิดแอปในเครื่องนี้", "Open the app on this device");

    public string Picture => s.Pick("คิวอาร์โค้ดสำหรับแอปยืนยันตัวตน", "QR code for the authenticator app");

    public string Confirm => s.Pick("กรอกรหัสที่แอปแสดง", "Enter the code that the app shows.");

    public string TurnOn => s.Pick("เปิดใช้การยืนยันสองขั้นตอน", "Turn two-step verification on");

    public string TurnOff => s.Pick("ปิดการยืนยันสองขั้นตอน", "Turn it off");

    public string IsOn => s.Pick("เปิดการยืนยันสองขั้นตอนแล้ว", "Two-step verification is on");

    public string IsOff => s.Pick("ปิดการยืนยันสองขั้นตอนแล้ว", "Two-step verification is off");

    public string RecoveryCodes => s.Pick("รหัสกู้คืน", "Recovery codes");

    public string KeepThem => s.Pick(
        "ใช้แทนรหัสจากแอปเมื่อโทรศัพท์หาย แต่ละรหัสใช้ได้ครั้งเดียว พิมพ์หรือจดเก็บไว้ในที่ปลอดภัย ระบบจะไม่แสดงอีก",
        "They stand in for the app when the phone is lost; each works once. Print or write them down and keep them safe: they are not shown again.");

    public string Kept => s.Pick("เก็บรหัสไว้แล้ว", "I have kept them");

    public string NewCodes => s.Pick("สร้างรหัสกู้คืนชุดใหม่", "Make new recovery codes");

    public string PasswordWhy => s.Pick("กรอกรหัสผ่านอีกครั้งก่อนเปลี่ยนการยืนยันตัวตน", "Your password once more, before this is changed.");

    public string Off => s.Pick("ยังไม่ได้ตั้ง", "Not set up");

    public string SetUp => s.Pick("ตั้งการยืนยันสองขั้นตอน", "Set up two-step verification");

    public string Change => s.Pick("เปลี่ยน", "Change");

    public string Reset => s.Pick("ล้างการยืนยันสองขั้นตอนและพาสคีย์", "Clear two-step verification and passkeys");

    public string WasReset => s.Pick("ล้างการยืนยันสองขั้นตอนแล้ว บุคคลนี้เข้าสู่ระบบด้วยรหัสผ่านแล้วตั้งใหม่ได้", "Cleared; the person signs in with the password and sets it up anew");

    public string On(int codes)
    {
        var left = codes.ToString(CultureInfo.InvariantCulture);
        return s.Pick($"เปิดใช้อยู่ เหลือรหัสกู้คืน {left} รหัส", $"On; {left} recovery codes left");
    }
}
