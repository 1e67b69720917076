using OpenIta.Basics;

namespace OpenIta.Scoring.Answers;

public sealed record AnswerColumnUnknown(string Column, string Instrument)
    : Refusal($"หัวคอลัมน์ “{Column}” ไม่ใช่ข้อของแบบวัด {Instrument} ให้ใช้รหัสข้อ เช่น I1.1 คั่นด้วยจุลภาค", $"The column “{Column}” is no field of {Instrument}; use field codes such as I1.1, separated by commas");

public sealed record AnswerColumnTwice(string Column) : Refusal($"หัวคอลัมน์ {Column} ซ้ำ", $"The column {Column} stands twice");

public sealed record AnswerScaleUnknown(string Field) : Refusal($"กรอบการประเมินยังไม่มีมาตรวัดของข้อ {Field}", $"The framework has no scale for {Field}");

public sealed record AnswerRowRagged(int Expected, int Found)
    : Refusal($"แถวนี้มี {Found} ช่อง แต่หัวตารางมี {Expected} ช่อง", $"This row has {Found} cells, the header has {Expected}");

public sealed record AnswerNotAnOption(string Field, string Text, int Options)
    : Refusal($"ข้อ {Field}: “{Text}” ไม่ใช่หมายเลขตัวเลือก ให้ใช้ 1 ถึง {Options} หรือเว้นว่าง", $"{Field}: “{Text}” is no option number; use 1 to {Options} or leave it empty");

public sealed record AnswerRowTooLong(int Limit) : Refusal($"แถวนี้ยาวเกิน {Limit} ไบต์", $"This row is longer than {Limit} bytes");

public sealed record AnswersEmpty() : Refusal("ไฟล์คำตอบมีแต่หัวตาราง ไม่มีผู้ตอบ", "The answer file has a header and no respondent");
