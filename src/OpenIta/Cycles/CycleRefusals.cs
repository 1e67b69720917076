using OpenIta.Basics;

namespace OpenIta.Cycles;

public sealed record CycleUnknown() : Refusal("ไม่พบรอบการประเมินนี้", "There is no such cycle");
public sealed record CycleExists(string Programme, FiscalYear Year) : Refusal($"มีรอบการประเมินของปีงบประมาณ พ.ศ. {Year} อยู่แล้ว", $"There is a cycle of {Programme} {Year} already");
public sealed record PhaseMissing(Phase Phase) : Refusal("กรอกวันเริ่มและวันสุดท้าย", "Give the first and the last day");
public sealed record PhaseEndsBeforeItBegins(Phase Phase) : Refusal("วันสุดท้ายอยู่ก่อนวันเริ่ม", "The last day is before the first");
public sealed record PhaseFarFromYear(Phase Phase, FiscalYear Year) : Refusal($"วันที่อยู่ห่างจากปีงบประมาณ พ.ศ. {Year} เกินหนึ่งปี", $"The dates are more than a year away from fiscal year {Year}");
public sealed record PhasesOutOfOrder(Phase Phase, Phase After) : Refusal("ช่วงนี้เริ่มก่อนช่วงที่ต้องมาก่อน", $"{Phase} begins before {After}, which it follows");
public sealed record PhaseHasBegun(Phase Phase) : Refusal("ช่วงนี้เริ่มแล้ว เปลี่ยนวันไม่ได้ ให้ขยายเวลาแทน", "The phase has begun; extend it instead");
public sealed record PhaseNotInCycle(Phase Phase) : Refusal("รอบนี้ไม่มีช่วงดังกล่าว", $"The cycle has no phase {Phase}");
public sealed record ExtensionNotLater(DateOnly Last) : Refusal("วันสุดท้ายใหม่ต้องอยู่หลังวันสุดท้ายเดิมและต้องไม่ผ่านไปแล้ว", "The new last day must come after the present one and must not be over");
public sealed record ReasonMissing() : Refusal("กรอกเหตุผล", "Give the reason");
public sealed record ReasonTooLong(int Longest) : Refusal($"เหตุผลยาวเกิน {Longest} ตัวอักษร", $"The reason is longer than {Longest} characters");
public sealed record RegistrationNotOpen() : Refusal("ขณะนี้อยู่นอกช่วงลงทะเบียน จึงบันทึกไม่ได้", "The registration is not open now, so nothing can be changed");
