namespace OpenIta.Web.Language;

/// <summary>Passkeys: signing in with the key of a phone, a computer or a token.</summary>
public sealed class PasskeyTexts(Speech s)
{
    public string Title => s.Pick("พาสคีย์", "Passkeys");

    public string SignIn => s.Pick("เข้าสู่ระบบด้วยพาสคีย์", "Sign in with a passkey");

    public string Failed => s.Pick("ใช้พาสคีย์ไม่สำเร็จ โปรดลองใหม่หรือใช้รหัสผ่าน", "The passkey did not work: try again or use your password");

    public string Intro => s.Pick(
        "เข้าสู่ระบบด้วยลายนิ้วมือ ใบหน้า หรือรหัสล็อกเครื่อง โดยไม่ต้องใช้รหัสผ่าน พาสคีย์ใช้แทนทั้งสองขั้นตอน",
        "Sign in with a finger, a face or the lock of your device instead of a password. A passkey stands for both steps.");

    public string Name => s.Pick("ชื่อพาสคีย์", "Name of the passkey");

    public string NameHint => s.Pick("เช่น โทรศัพท์ของฉัน", "Such as: My phone");

    public string Add => s.Pick("เพิ่มพาสคีย์ของเครื่องนี้", "Add a passkey of this device");

    public string Added => s.Pick("เพิ่มพาสคีย์แล้ว", "The passkey was added");

    public string Remove => s.Pick("ลบ", "Remove");

    public string Removed => s.Pick("ลบพาสคีย์แล้ว", "The passkey was removed");

    public string None => s.Pick("ยังไม่มีพาสคีย์", "No passkeys yet");

    public string NeedsScript => s.Pick(
        "การเพิ่มพาสคีย์ต้องใช้เบราว์เซอร์รุ่นใหม่ที่เปิด JavaScript และเปิดเว็บด้วยชื่อ (เช่น localhost) ไม่ใช่ตัวเลข (เช่น 127.0.0.1) ส่วนอื่นของระบบไม่ต้องใช้",
        "Adding a passkey takes a recent browser with JavaScript, and the site opened by its name (such as localhost), not by a number (such as 127.0.0.1); nothing else here does.");
}
