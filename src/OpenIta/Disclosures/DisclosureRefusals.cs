using OpenIta.Basics;
using OpenIta.Cycles;

namespace OpenIta.Disclosures;

public sealed record NotFromThisState(DisclosureAct Act, DeclarationState State) : Refusal(
    $"ทำรายการนี้ไม่ได้ เพราะแบบตรวจของหน่วยงานอยู่ในขั้น “{DisclosureWords.Of(State).Thai}” แล้ว", $"This can't be done: the agency's checklist stands at “{DisclosureWords.Of(State).English}”");

public sealed record PhaseNotOpen(Phase Phase, PhaseWindow? Window) : Refusal(
    $"ขณะนี้อยู่นอกช่วงเวลา{DisclosureWords.Of(Phase).Thai}{DisclosureWords.Days(Window).Thai}", $"This is outside the time for {DisclosureWords.Of(Phase).English}{DisclosureWords.Days(Window).English}");

public sealed record ItemsNotReady(IReadOnlyList<string> Items) : Refusal(
    $"ยังมี {Items.Count} ข้อที่ไม่ครบ: {string.Join(", ", Items)}", $"{Items.Count} items still miss something: {string.Join(", ", Items)}");

public sealed record ItemsNotScored(IReadOnlyList<string> Items) : Refusal(
    $"ยังมี {Items.Count} ข้อที่ไม่มีคะแนน: {string.Join(", ", Items)}", $"{Items.Count} items have no score yet: {string.Join(", ", Items)}");

public sealed record AppealsNotDecided(IReadOnlyList<string> Items) : Refusal(
    $"ยังมี {Items.Count} ข้ออุทธรณ์ที่ไม่ได้ชี้ขาด: {string.Join(", ", Items)}", $"{Items.Count} appeals are not decided yet: {string.Join(", ", Items)}");

public sealed record ApproverIsAuthor() : Refusal(
    "ผู้ที่กรอกหรือส่งข้อมูลอนุมัติเองไม่ได้ ต้องให้ผู้บริหารอีกคนอนุมัติ", "Whoever wrote or sent the checklist can't approve it; another executive must");

public sealed record JudgeOfOwnAgency() : Refusal("ตัดสินหน่วยงานที่ตนสังกัดไม่ได้", "Nobody judges the agency they work for");

public sealed record AppealStillOpen(PhaseWindow Window) : Refusal(
    $"ยังสรุปผลไม่ได้ หน่วยงานอุทธรณ์ได้{DisclosureWords.Days(Window).Thai}", $"Not final yet: agencies may appeal{DisclosureWords.Days(Window).English}");

public sealed record SubmissionMovedOn() : Refusal(
    "แบบตรวจเปลี่ยนไปแล้วหลังจากที่คุณเปิดหน้านี้ โปรดอ่านฉบับล่าสุดก่อนทำรายการอีกครั้ง", "The checklist has changed since you opened this page; read the latest before you try again");
