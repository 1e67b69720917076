using OpenIta.Basics;

namespace OpenIta.Web.Pages.Answer;

public sealed record FormTooLarge() : Refusal(
    "แบบฟอร์มที่ส่งมามีขนาดใหญ่เกินไป ไม่มีการบันทึก โปรดเปิดหน้าแบบวัดแล้วตอบใหม่", "The form that was sent is too large and nothing was stored; open the survey and answer again");

public sealed record FormKindUnknown() : Refusal(
    "รับเฉพาะแบบฟอร์มจากหน้าแบบวัดนี้ ไม่มีการบันทึก", "Only the form of this survey page is taken; nothing was stored");

public sealed record FormDamaged() : Refusal(
    "แบบฟอร์มนี้ไม่สมบูรณ์หรือถูกแก้ไข ไม่มีการบันทึก โปรดเปิดหน้าแบบวัดใหม่", "This form is incomplete or was changed, and nothing was stored; open the survey page again");

public sealed record FormFieldUnknown(string Field) : Refusal(
    $"แบบฟอร์มมีช่อง “{Field}” ที่หน้านี้ไม่มี ไม่มีการบันทึก", $"The form holds a field “{Field}” that this page does not have; nothing was stored");

public sealed record TooManyFromOnePlace() : Refusal(
    "มีการส่งจากเครือข่ายเดียวกับท่านจำนวนมาก ยังไม่ได้บันทึก คำตอบของท่านยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วกดส่งอีกครั้ง",
    "Very many forms came from your network. Yours is not stored yet; your answers are still on this page. Wait a moment and send again");

public sealed record ProofMissing() : Refusal(
    "ยังไม่ได้ตรวจว่าไม่ใช่โปรแกรมส่งอัตโนมัติ หรือเกินเวลา 2 นาที โปรดกดส่งอีกครั้ง", "The check against automatic sending is missing or older than 2 minutes; send again");
