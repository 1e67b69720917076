using OpenIta.Basics;

namespace OpenIta.Disclosures.Judging;

public sealed record MarksUnknown(string Item) : Refusal(
    $"กรอบการประเมินปีนี้ยังไม่ระบุคะแนนที่ให้ได้ของข้อ {Item}", $"This year's framework does not say yet which marks item {Item} can get");

public sealed record MarkNotChosen(string Item) : Refusal($"เลือกคะแนนของข้อ {Item}", $"Choose the mark of item {Item}");

public sealed record MarkNeedsReason(string Item) : Refusal(
    $"เลือกเหตุผลที่ข้อ {Item} ไม่ได้คะแนนเต็ม", $"Choose why item {Item} does not get full marks");

public sealed record MissingElementNotNamed(string Item) : Refusal(
    $"เลือกองค์ประกอบด้านข้อมูลที่ไม่พบในข้อ {Item} อย่างน้อยหนึ่งรายการ", $"Tick at least one element that is missing in item {Item}");

public sealed record ReasonNeedsComment(string Item) : Refusal(
    $"เหตุผล “อื่น ๆ” ของข้อ {Item} ต้องมีคำอธิบาย", $"The reason “other” of item {Item} needs a comment");

public sealed record CommentTooLong(int Longest) : Refusal($"ข้อความยาวเกิน {Longest} ตัวอักษร", $"The text is longer than {Longest} characters");

public sealed record AppealNeedsGrounds(string Item) : Refusal($"เขียนเหตุผลที่อุทธรณ์ข้อ {Item}", $"Say why you dispute item {Item}");

public sealed record DecisionNeedsReason(string Item) : Refusal($"เขียนเหตุผลของคำชี้ขาดข้อ {Item}", $"Give the reason for the decision on item {Item}");

public sealed record FullMarksStand(string Item) : Refusal(
    $"ข้อ {Item} ได้คะแนนเต็มแล้ว ไม่มีอะไรให้อุทธรณ์", $"Item {Item} has full marks; there is nothing to dispute");

public sealed record AlreadyDisputed(string Item) : Refusal(
    $"ข้อ {Item} อุทธรณ์ไว้แล้ว", $"Item {Item} is disputed already");

public sealed record NothingToDecide(string Item) : Refusal(
    $"ข้อ {Item} ไม่มีเรื่องรอชี้ขาด", $"There is nothing to decide on item {Item}");

/// <summary>Four eyes: an adjudicator never decides on their own mark or their own decision.</summary>
public sealed record DeciderJudged(string Item) : Refusal(
    $"คุณเคยให้คะแนนหรือชี้ขาดข้อ {Item} มาก่อน ต้องให้ผู้ชี้ขาดคนอื่นพิจารณา", $"You have scored or settled item {Item} before; another adjudicator must decide");
