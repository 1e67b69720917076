using OpenIta.Basics;

namespace OpenIta.Agencies.Registry;

public sealed record SheetLacksNames(string File) : Refusal($"ไฟล์ {File} ไม่มีคอลัมน์ “ชื่อหน่วยงาน”", $"{File} has no column “ชื่อหน่วยงาน” (name)");
public sealed record SheetColumnTwice(string File, string Heading) : Refusal($"ไฟล์ {File} มีคอลัมน์ “{Heading}” สองคอลัมน์", $"{File} has the column “{Heading}” twice");
public sealed record AgencyNameMissing() : Refusal("ไม่ได้กรอกชื่อหน่วยงาน", "The name of the agency is missing");
public sealed record FieldTooLong(string Field, int Longest) : Refusal($"“{Field}” ยาวเกิน {Longest} ตัวอักษร", $"“{Field}” is longer than {Longest} characters");
public sealed record FieldHasControls(string Field) : Refusal($"“{Field}” มีอักขระควบคุมที่มองไม่เห็น โปรดพิมพ์ใหม่", $"“{Field}” holds invisible control characters; type it again");
public sealed record AgencyCodeMalformed(string Code) : Refusal($"รหัส “{Code}” ใช้ได้เฉพาะตัวอักษร ตัวเลข และ . - / ไม่เกิน 30 ตัว", $"The code “{Code}” may hold letters, digits and . - / only, up to 30");
public sealed record AgencyTypeUnknown(string Typed) : Refusal($"ไม่รู้จักประเภทหน่วยงาน “{Typed}”", $"There is no type of agency “{Typed}”");
public sealed record SizeGroupUnknown(string Typed) : Refusal($"ขนาด “{Typed}” ไม่ใช่ S, M หรือ L", $"The size “{Typed}” is not S, M or L");
public sealed record ProvinceUnknown(string Typed) : Refusal($"ไม่มีจังหวัด “{Typed}”", $"There is no province “{Typed}”");
public sealed record TooMany(string Field, int Most) : Refusal($"“{Field}” มีเกิน {Most} รายการ", $"“{Field}” has more than {Most} entries");
public sealed record AgencyCodeTaken(string Code, string Agency) : Refusal($"รหัส {Code} เป็นของ {Agency} แล้ว", $"The code {Code} belongs to {Agency}");
public sealed record AgencyAlreadyThere(string Agency) : Refusal($"มี {Agency} ในที่ตั้งเดียวกันอยู่แล้ว", $"There is {Agency} in the same place already");
public sealed record AgencyTwiceInSheet(int FirstRow) : Refusal($"ซ้ำกับแถวที่ {FirstRow}", $"The same agency as in row {FirstRow}");
public sealed record AgencyGone() : Refusal("ไม่พบหน่วยงานนี้ในทะเบียน", "There is no such agency in the registry");
