using System.Globalization;
using OpenIta.Basics;

namespace OpenIta.Disclosures.Allotting;

public sealed record NoAssessors() : Refusal("ยังไม่มีผู้ประเมินในรอบนี้ โปรดเพิ่มผู้ประเมินก่อน", "There are no assessors in this round; add some first");

public sealed record BlindShareOutOfRange(decimal Share) : Refusal(
    $"สัดส่วนที่ตรวจโดยสองคนคือร้อยละ {Plain.Of(Share)} ต้องอยู่ระหว่าง 0 ถึง 100", $"The share scored by two is {Plain.Of(Share)} %; it must be from 0 to 100");

/// <summary>Every assessor has a conflict of interest with these agencies.</summary>
public sealed record NobodyMayAssess(IReadOnlyList<string> Agencies) : Refusal(
    $"จัดสรรไม่ได้ {Agencies.Count} หน่วยงาน เพราะผู้ประเมินทุกคนมีผลประโยชน์ทับซ้อน: {Plain.Of(Agencies)}",
    $"{Agencies.Count} agencies can't be allotted, because every assessor has a conflict of interest: {Plain.Of(Agencies)}");

public sealed record TooFewForBlindShare(int Needed, int Possible) : Refusal(
    $"ต้องมี {Needed} หน่วยงานที่ตรวจโดยสองคน แต่มีผู้ประเมินที่ไม่มีผลประโยชน์ทับซ้อนถึงสองคนเพียง {Possible} หน่วยงาน โปรดเพิ่มผู้ประเมินหรือลดสัดส่วน",
    $"{Needed} agencies must be scored by two, but only {Possible} have two assessors without a conflict of interest; add assessors or lower the share");

file static class Plain
{
    private const int Most = 20;

    public static string Of(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Of(IReadOnlyList<string> names) => string.Join(", ", names.Take(Most)) + (names.Count > Most ? ", …" : "");
}
