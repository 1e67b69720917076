using System.Globalization;
using OpenIta.Basics;

namespace OpenIta.Surveys;

public sealed record SurveyUnknown(string Code) : Refusal(
    $"ไม่พบแบบวัดรหัส {Code} โปรดตรวจลิงก์กับหน่วยงานที่ส่งให้ท่าน", $"There is no survey {Code}; check the link with the agency that gave it to you");

public sealed record SurveyCodeMistyped(string Code) : Refusal(
    $"รหัสแบบวัด {Code} พิมพ์ผิดหรือไม่ครบ โปรดพิมพ์ใหม่ตามโปสเตอร์", $"The survey code {Code} is mistyped or incomplete; type it again from the poster");

public sealed record SurveyNotYetOpen(DateTimeOffset Opens) : Refusal(
    $"แบบวัดนี้ยังไม่เปิด จะเปิดวันที่ {Bangkok.DayOf(Opens).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("th-TH"))}", $"This survey is not open yet; it opens on {Bangkok.DayOf(Opens).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");

public sealed record SurveyClosed() : Refusal("แบบวัดนี้ปิดรับคำตอบแล้ว ไม่มีการบันทึก", "This survey is closed; nothing was stored");

public sealed record AccessCodeMissing() : Refusal("โปรดกรอกรหัสผู้ตอบที่ท่านได้รับ", "Enter the access code you were given");

public sealed record AccessCodeMistyped() : Refusal(
    "รหัสผู้ตอบพิมพ์ผิดหรือไม่ครบ โปรดพิมพ์ใหม่ รหัสมี 15 ตัว ไม่มีเลข 0 และ 1 และไม่มีตัว I และ O",
    "The access code is mistyped or incomplete; type it again. It has 15 characters, never 0, 1, I or O");

public sealed record AccessCodeUnknown() : Refusal(
    "รหัสผู้ตอบนี้ไม่ใช่ของแบบวัดนี้ โปรดตรวจว่าเปิดลิงก์ของหน่วยงานที่ให้รหัส", "This access code is not one of this survey; check that you opened the link of the agency that gave it to you");

public sealed record AccessCodeSpent() : Refusal(
    "รหัสผู้ตอบนี้ใช้ส่งคำตอบแล้ว แต่ละรหัสใช้ได้ครั้งเดียว คำตอบที่ส่งแล้วไม่เปลี่ยนแปลง", "This access code was used already. Each works once; the answers that were sent with it stay as they are");

public sealed record SurveyBusy() : Refusal(
    "มีผู้ส่งคำตอบพร้อมกันจำนวนมาก ยังไม่ได้บันทึก โปรดส่งอีกครั้งในอีกสักครู่", "Many people are sending answers at once and yours is not stored yet; send it again in a moment");

public sealed record AnswersNotStored() : Refusal(
    "ระบบขัดข้องชั่วคราว ยังไม่ได้บันทึก คำตอบยังอยู่ในหน้านี้ โปรดส่งอีกครั้งในอีกสักครู่", "The system has a passing fault and your answers are not stored yet. They are still on this page; send them again in a moment");

public sealed record FormKeyMalformed() : Refusal("แบบฟอร์มนี้ไม่สมบูรณ์ โปรดเปิดหน้าแบบวัดใหม่", "This form is incomplete; open the survey page again");

public sealed record AnswerLanguageUnknown(string Language) : Refusal($"ไม่มีแบบวัดภาษา {Language}", $"There is no survey in the language {Language}");

/// <summary>Something about one field of the form.</summary>
public abstract record FieldRefusal(string Field, string Thai, string English) : Refusal(Thai, English);

public sealed record FieldUnknown(string Field) : FieldRefusal(Field, $"แบบวัดนี้ไม่มีข้อ {Field}", $"This survey has no question {Field}");

public sealed record FieldUnanswered(string Field) : FieldRefusal(Field, $"โปรดตอบข้อ {Field}", $"Answer question {Field}");

public sealed record OptionUnknown(string Field, string Given) : FieldRefusal(Field, $"ข้อ {Field} ไม่มีตัวเลือก “{Given}”", $"Question {Field} has no option “{Given}”");

public sealed record FieldAnsweredTwice(string Field) : FieldRefusal(Field, $"ข้อ {Field} มีสองคำตอบ", $"Question {Field} has two answers");

/// <summary>Every field that is not as it must be, in the order of the form.</summary>
public sealed record AnswersIncomplete(IReadOnlyList<FieldRefusal> Fields) : Refusal(
    $"คำตอบยังไม่ครบหรือไม่ถูกต้อง {Fields.Count} ข้อ", $"{Fields.Count} answers are missing or not right");
