using OpenIta.Disclosures.Judging;

namespace OpenIta.Web.Language;

/// <summary>Scoring declarations, settling differences, appeals: what assessors, adjudicators and agencies read.</summary>
public sealed class JudgingTexts(Speech s)
{
    public string MyAgencies => s.Pick("หน่วยงานที่ต้องตรวจ", "Agencies to score");

    public string Progress(int done, int all) => s.Pick($"ตรวจแล้ว {s.Count(done)} จาก {s.Count(all)} ข้อ", $"{s.Count(done)} of {s.Count(all)} items scored");

    public string NothingAllotted => s.Pick("ยังไม่มีหน่วยงานที่จัดสรรให้คุณ", "No agency is allotted to you");

    public string NothingAllottedNext => s.Pick(
        "หน่วยงานจะแสดงที่นี่เมื่อผู้ดูแลระบบจัดสรรแล้ว และจะหายไปเมื่อสิ้นสุดรอบการประเมิน",
        "Agencies stand here once the administrator has allotted them, until the round ends.");

    public string Open(string until) => s.Pick($"เปิดให้ตรวจถึง {until}", $"Scoring is open until {until}");

    public string Closed(string from, string until) => s.Pick($"ช่วงตรวจให้คะแนนคือ {from} ถึง {until}", $"Scoring is open from {from} to {until}");

    public string Complete => s.Pick("ตรวจครบแล้ว", "All scored");

    public string Next => s.Pick("ตรวจข้อถัดไป", "Score the next item");

    public string Items => s.Pick("ข้อทั้งหมด", "All items");

    public string NotScored => s.Pick("ยังไม่ตรวจ", "Not scored");

    public string Mark => s.Pick("คะแนน", "Mark");

    public string Points(decimal mark) => s.Pick($"{Plain(mark)} คะแนน", $"{Plain(mark)} points");

    public string Key(int number) => s.Pick($"ปุ่ม {Plain(number)}", $"key {Plain(number)}");

    public string Required => s.Pick("สิ่งที่ต้องเปิดเผย", "What must be shown");

    public string AsDeclared => s.Pick("ที่หน่วยงานแจ้งไว้เมื่ออนุมัติ", "As declared when it was approved");

    public string OnlyThisCounts => s.Pick(
        "พิจารณาเฉพาะสิ่งที่แจ้งไว้นี้ สิ่งที่เพิ่มภายหลังไม่นำมานับ", "Only what is declared here counts; nothing that was added later does.");

    public string Fingerprint(string approvedAt) => s.Pick($"ตรึงเมื่อ {approvedAt} ลายนิ้วมือ", $"Frozen on {approvedAt}, fingerprint");

    public string YourJudgement => s.Pick("ผลการตรวจของคุณ", "Your judgement");

    public string Why => s.Pick("เหตุผลที่ไม่ได้คะแนนเต็ม", "Why it does not get full marks");

    public string WhichElements => s.Pick("องค์ประกอบด้านข้อมูลที่ไม่พบ", "Elements that are missing");

    public string Element(int number) => s.Pick($"องค์ประกอบด้านข้อมูลที่ {Plain(number)}", $"Element {Plain(number)}");

    public string Comment => s.Pick("คำอธิบายถึงหน่วยงาน", "Comment to the agency");

    public string CommentHint => s.Pick("หน่วยงานจะเห็นข้อความนี้พร้อมคะแนนเบื้องต้น", "The agency reads this with its preliminary scores.");

    public string SaveAndNext => s.Pick("บันทึกและไปข้อถัดไป", "Save and go on");

    public string Saved(string item) => s.Pick($"บันทึกคะแนนข้อ {item} แล้ว", $"The mark of {item} is saved");

    public string AllSaved(string agency) => s.Pick($"ตรวจ{agency}ครบทุกข้อแล้ว", $"Every item of {agency} is scored");

    public string Previous(string code) => s.Pick($"ข้อก่อนหน้า {code}", $"Previous: {code}");

    public string Following(string code) => s.Pick($"ข้อถัดไป {code}", $"Next: {code}");

    public string Story => s.Pick("เรื่องราวของข้อนี้", "The story of this item");

    public string Reason(MarkReason reason) => reason switch
    {
        MarkReason.MissingElement => s.Pick("ขาดองค์ประกอบด้านข้อมูล", "An element is missing"),
        MarkReason.Unreachable => s.Pick("เปิดลิงก์ไม่ได้", "The address does not open"),
        MarkReason.WrongYear => s.Pick("ไม่ใช่ข้อมูลของปีที่กำหนด", "It is of another year"),
        MarkReason.NotThisItem => s.Pick("ไม่ตรงกับข้อนี้", "It is not what this item asks for"),
        MarkReason.NotOnOwnWebsite => s.Pick("เข้าถึงจากเว็บไซต์หลักของหน่วยงานไม่ได้", "It can't be reached from the agency's own website"),
        MarkReason.NothingDeclared => s.Pick("หน่วยงานไม่ได้แจ้งข้อมูล", "Nothing is declared"),
        MarkReason.Other => s.Pick("อื่น ๆ (เขียนคำอธิบาย)", "Other (say in the comment)"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public string Step(StoryStep step) => step switch
    {
        StoryStep.Edited => s.Pick("กรอกข้อมูล", "Declared"),
        StoryStep.Submitted => s.Pick("ส่งให้ผู้บริหาร", "Sent to the executive"),
        StoryStep.Returned => s.Pick("ผู้บริหารส่งคืน", "Returned by the executive"),
        StoryStep.Approved => s.Pick("ผู้บริหารอนุมัติและตรึงหลักฐาน", "Approved; the evidence is frozen"),
        StoryStep.Judged => s.Pick("ให้คะแนน", "Scored"),
        StoryStep.Reconciled => s.Pick("ชี้ขาดคะแนนที่ต่างกัน", "Difference settled"),
        StoryStep.Announced => s.Pick("เปิดคะแนนเบื้องต้น", "Preliminary scores announced"),
        StoryStep.Disputed => s.Pick("อุทธรณ์", "Disputed"),
        StoryStep.Decided => s.Pick("ชี้ขาดอุทธรณ์", "Appeal answered"),
        StoryStep.AcceptedBySilence => s.Pick("ไม่อุทธรณ์ภายในกำหนด ถือว่ายอมรับ", "Not disputed in time: accepted"),
        StoryStep.Final => s.Pick("คะแนนเป็นที่สุด", "Final"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public string Party(StoryEvent told) => told.Party switch
    {
        StoryParty.Assessor => s.Pick($"ผู้ประเมินคนที่ {Plain(told.Seat ?? 1)}", $"Assessor {Plain(told.Seat ?? 1)}"),
        StoryParty.Adjudicator => s.Pick("ผู้ชี้ขาด", "Adjudicator"),
        StoryParty.Administration => s.Pick("ผู้ดูแลการประเมิน", "Administration"),
        _ => told.Name ?? s.Pick("หน่วยงาน", "The agency"),
    };

    public string NoStory => s.Pick("ยังไม่มีเหตุการณ์", "Nothing has happened yet");

    public static string Plain(decimal number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
