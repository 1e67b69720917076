using OpenIta.Basics;

namespace OpenIta.Measures;

public sealed record MeasureWithoutTitle() : Refusal("กรอกชื่อมาตรการ/กิจกรรม", "Enter what the measure is");

public sealed record MeasureWithoutOwner() : Refusal("ระบุผู้รับผิดชอบอย่างน้อยหนึ่งราย", "Name at least one department or person who is responsible");

public sealed record MeasureTextTooLong(string Field, int Most) : Refusal($"ข้อความยาวเกิน {Most} ตัวอักษร", $"The text is longer than {Most} characters");

public sealed record MeasureNodeUnknown(string Code, int FiscalYear) : Refusal(
    $"กรอบการประเมินปีงบประมาณ พ.ศ. {FiscalYear} ไม่มีรหัส {Code}", $"The framework of fiscal year {FiscalYear} has no code {Code}");

public sealed record BudgetWrong() : Refusal("งบประมาณต้องเป็นจำนวนเงินตั้งแต่ 0 บาท หรือคำว่า ไม่ใช้งบประมาณ", "The budget must be an amount of baht from 0 up, or the words ไม่ใช้งบประมาณ");

public sealed record MeasureGone() : Refusal("ไม่พบมาตรการนี้", "There is no such measure");

public sealed record MeasureHasProgress() : Refusal("ลบไม่ได้ เพราะมีรายงานผลแล้ว", "It can't be removed: its progress was reported");

public sealed record MeasureChangedMeanwhile() : Refusal("มีผู้แก้ไขมาตรการนี้แล้วระหว่างที่คุณแก้ไข โปรดเปิดใหม่", "Someone else changed this measure meanwhile; open it again");

public sealed record ProgressSaysNothing() : Refusal("บอกว่าได้ทำอะไร เมื่อสถานะไม่ใช่ยังไม่ดำเนินการ", "Say what was done when the status is not that it has not started");

public sealed record ProgressInFuture(DateOnly Until) : Refusal("รายงานได้ถึงวันนี้เท่านั้น", "Progress can be reported up to today only");

public sealed record EvidenceUrlWrong(string Url) : Refusal("ที่อยู่หลักฐานต้องขึ้นต้นด้วย http:// หรือ https://", "The address of evidence must begin with http:// or https://");

public sealed record EvidenceTooLarge(long Most, string Name) : Refusal($"ไฟล์หลักฐาน {Name} ใหญ่เกินไป ต้องไม่เกิน {Most / 1_000_000} เมกะไบต์", $"The file of evidence {Name} is too large: it may have at most {Most / 1_000_000} megabytes");

public sealed record NothingToCopy(int FiscalYear) : Refusal($"ไม่มีมาตรการของปีงบประมาณ พ.ศ. {FiscalYear} ที่ยังไม่ได้คัดลอก", $"No measure of fiscal year {FiscalYear} is left to copy");

public sealed record NothingToImport() : Refusal("รายงานนี้ไม่มีมาตรการที่ยังไม่ได้นำเข้า", "The report has no measure that was not imported yet");
