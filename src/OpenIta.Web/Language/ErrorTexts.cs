namespace OpenIta.Web.Language;

/// <summary>When something is not there or went wrong.</summary>
public sealed class ErrorTexts(Speech s)
{
    public string NotFound => s.Pick("ไม่พบหน้านี้", "Page not found");

    public string NotFoundNext => s.Pick(
        "ที่อยู่อาจพิมพ์ผิด หรือหน้านี้ถูกย้ายแล้ว ค้นหาหน่วยงานจากหน้าแรกได้",
        "The address may be mistyped, or the page has moved. You can search for the agency from the first page.");

    public string Forbidden => s.Pick("หน้านี้ไม่ใช่หน้าที่ของคุณ", "This page is not for your role");

    public string ForbiddenNext => s.Pick(
        "บทบาทของคุณไม่มีสิทธิ์เปิดหน้านี้ หากจำเป็นต้องใช้ ให้ผู้ดูแลระบบของหน่วยงานเพิ่มบทบาทให้", "Your role does not open this page. If your work needs it, ask the agency's administrator for a role that does.");

    public string Failed => s.Pick("ระบบขัดข้อง", "Something went wrong");

    public string FailedNext => s.Pick(
        "เปิดหน้านี้ไม่สำเร็จ โปรดลองใหม่อีกครั้งในอีกสักครู่ หากยังพบปัญหา โปรดแจ้งผู้ดูแลระบบพร้อมเลขอ้างอิง",
        "This page could not be shown. Please try again in a moment; if it keeps failing, tell the operator this reference number.");

    public string Down => s.Pick("ระบบขัดข้องชั่วคราว", "The system has a passing fault");

    public string DownNext => s.Pick(
        "ระบบติดต่อฐานข้อมูลไม่ได้ในขณะนี้ จึงยังไม่ได้บันทึกอะไร ข้อมูลที่บันทึกไว้ก่อนหน้ายังอยู่ครบ โปรดลองใหม่ในอีกสักครู่",
        "The system can't reach its data just now, so nothing was stored. What was stored before is all there. Please try again in a moment.");

    public string Kept => s.Pick("สิ่งที่กรอกไว้ยังอยู่ในหน้านี้ กดปุ่มเพื่อส่งอีกครั้ง", "What you filled in is still on this page. Press the button to send it again.");

    public string FilesAgain => s.Pick("ไฟล์ที่แนบต้องแนบใหม่หลังจากส่ง", "Attached files must be attached anew after sending.");

    public string SendAgain => s.Pick("ส่งอีกครั้ง", "Send again");

    public string Refused => s.Pick("ระบบรับสิ่งที่ส่งมาไม่ได้", "What was sent can't be taken");

    public string RefusedNext => s.Pick(
        "หน้านี้อาจเปิดค้างไว้นานเกินไป ย้อนกลับไปเปิดหน้าใหม่แล้วส่งอีกครั้ง",
        "The page may have been open for too long. Go back, open it anew and send it again.");

    public string Reference => s.Pick("เลขอ้างอิง", "Reference");

    public string ToHome => s.Pick("ไปหน้าแรก", "Go to the first page");
}
