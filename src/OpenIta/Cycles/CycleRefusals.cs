using OpenIta.Basics;

namespace OpenIta.Cycles;

public sealed record CycleUnknown() : Refusal("ไม่พบรอบการประเมินนี้", "There is no such cycle");
public sealed record CycleExists(string Programme, FiscalYear Year) : Refusal($"มีรอบการประเมินของปีงบประมาณ พ.ศ. {Year} อยู่แล้ว", $"There is a cycle of {Programme} {Year} already");
public sealed record PhaseMissing(Phase Phase) : Refusal($"{PhaseName.Thai(Phase)}: กรอกวันที่", $"{PhaseName.English(Phase)}: give the date");
public sealed record PhaseEndsBeforeItBegins(Phase Phase) : Refusal($"{PhaseName.Thai(Phase)}: วันสุดท้ายอยู่ก่อนวันเริ่ม", $"{PhaseName.English(Phase)}: the last day is before the first");
public sealed record PhaseFarFromYear(Phase Phase, FiscalYear Year) : Refusal($"{PhaseName.Thai(Phase)}: วันที่อยู่ห่างจากปีงบประมาณ พ.ศ. {Year} เกินหนึ่งปี", $"{PhaseName.English(Phase)}: the dates are more than a year away from fiscal year {Year}");
public sealed record PhasesOutOfOrder(Phase Phase, Phase After) : Refusal($"{PhaseName.Thai(Phase)}: ต้องไม่เริ่มก่อน “{PhaseName.Thai(After)}”", $"{PhaseName.English(Phase)}: must not begin before {PhaseName.English(After)}");
public sealed record PhaseHasBegun(Phase Phase) : Refusal($"{PhaseName.Thai(Phase)}: เริ่มแล้ว เปลี่ยนวันไม่ได้ ให้ขยายเวลาแทน", $"{PhaseName.English(Phase)}: has begun; extend it instead");
public sealed record PhaseNotInCycle(Phase Phase) : Refusal($"รอบนี้ไม่มีช่วง “{PhaseName.Thai(Phase)}”", $"The cycle has no {PhaseName.English(Phase)}");
public sealed record ExtensionNotLater(DateOnly Last) : Refusal("วันสุดท้ายใหม่ต้องอยู่หลังวันสุดท้ายเดิมและต้องไม่ผ่านไปแล้ว", "The new last day must come after the present one and must not be over");
public sealed record ExtensionTooLong() : Refusal("วันสุดท้ายใหม่ต้องไม่เกินหนึ่งปีหลังวันสุดท้ายเดิม", "The new last day may be up to a year after the present one");
public sealed record ReasonMissing() : Refusal("กรอกเหตุผล", "Give the reason");
public sealed record ReasonTooLong(int Longest) : Refusal($"เหตุผลยาวเกิน {Longest} ตัวอักษร", $"The reason is longer than {Longest} characters");
public sealed record RegistrationNotOpen() : Refusal("ขณะนี้อยู่นอกช่วงลงทะเบียน จึงบันทึกไม่ได้", "The registration is not open now, so nothing can be changed");
