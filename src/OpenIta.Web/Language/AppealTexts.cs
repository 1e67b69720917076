using OpenIta.Disclosures;
using OpenIta.Disclosures.Judging;

namespace OpenIta.Web.Language;

/// <summary>What adjudicators decide, and what an agency sees of its scores and may dispute.</summary>
public sealed class AppealTexts(Speech s)
{
    public string Queue => s.Pick("เรื่องรอชี้ขาด", "Cases to decide");

    public string QueueLead(int count) => s.Pick($"{s.Count(count)} เรื่อง เรื่องที่รอนานที่สุดอยู่บนสุด", $"{s.Count(count)} cases, the longest waiting first");

    public string Shown(int shown) => s.Pick($"แสดง {s.Count(shown)} เรื่องแรก", $"The first {s.Count(shown)} are shown");

    public string NoCases => s.Pick("ไม่มีเรื่องรอชี้ขาด", "There is nothing to decide");

    public string NoCasesNext => s.Pick(
        "เรื่องจะแสดงที่นี่เมื่อผู้ประเมินสองคนให้คะแนนต่างกัน หรือเมื่อหน่วยงานอุทธรณ์",
        "Cases stand here when two assessors differ, or when an agency disputes a mark.");

    public string About(DecisionAbout about) => about == DecisionAbout.Difference
        ? s.Pick("ผู้ประเมินสองคนให้คะแนนต่างกัน", "Two assessors differ")
        : s.Pick("หน่วยงานอุทธรณ์", "The agency disputes it");

    public string Since(string moment) => s.Pick($"รอตั้งแต่ {moment}", $"waiting since {moment}");

    public string TookPart => s.Pick(
        "คุณเคยให้คะแนนหรือชี้ขาดข้อนี้มาก่อน ต้องให้ผู้ชี้ขาดคนอื่นพิจารณา", "You have scored or settled this item before; another adjudicator must decide.");

    public string Decided => s.Pick("ชี้ขาดแล้ว", "Decided");

    public string Decision => s.Pick("คำชี้ขาด", "Decision");

    public string DecisionReason => s.Pick("เหตุผลของคำชี้ขาด", "Reason for the decision");

    public string DecisionReasonHint => s.Pick("ทั้งหน่วยงานและผู้ดูแลการประเมินจะเห็นเหตุผลนี้", "The agency and the administration read this.");

    public string SaveDecision => s.Pick("บันทึกคำชี้ขาด", "Save the decision");

    public string Saved(string item) => s.Pick($"บันทึกคำชี้ขาดข้อ {item} แล้ว", $"The decision on {item} is saved");

    public string Judgements => s.Pick("คะแนนที่ให้ไว้", "Marks given");

    public string Assessor(int seat) => s.Pick($"ผู้ประเมินคนที่ {JudgingTexts.Plain(seat)}", $"Assessor {JudgingTexts.Plain(seat)}");

    public string Grounds => s.Pick("เหตุผลที่หน่วยงานอุทธรณ์", "The agency's grounds");

    public string Title(DeclarationState state) => state switch
    {
        DeclarationState.Final => s.Pick("คะแนน OIT ที่เป็นที่สุด", "Final OIT scores"),
        DeclarationState.Preliminary or DeclarationState.Appealed => s.Pick("คะแนน OIT เบื้องต้น", "Preliminary OIT scores"),
        _ => s.Pick("คะแนน OIT", "OIT scores"),
    };

    public string ShortTitle => s.Pick("คะแนน OIT", "OIT scores");

    public string NotYet => s.Pick("ยังไม่ประกาศคะแนนเบื้องต้น", "Preliminary scores are not announced yet");

    public string NotYetNext(string state) => s.Pick($"ขณะนี้: {state}", $"At present: {state}");

    public string AppealOpen(string until, int days) => s.Pick(
        $"อุทธรณ์เป็นรายข้อได้ถึง {until} (เหลือ {JudgingTexts.Plain(days)} วัน) ข้อที่ไม่อุทธรณ์ถือว่ายอมรับ",
        $"Items may be disputed until {until} ({JudgingTexts.Plain(days)} days left). What is not disputed is accepted.");

    public string AppealClosed(string until) => s.Pick($"ปิดรับอุทธรณ์เมื่อ {until}", $"Appeals closed on {until}");

    public string AppealLater(string from) => s.Pick($"เปิดรับอุทธรณ์ {from}", $"Appeals open on {from}");

    public string Indicators => s.Pick("คะแนนตัวชี้วัด", "Indicator scores");

    public string Lost(int count) => s.Pick($"ข้อที่ไม่ได้คะแนนเต็ม ({JudgingTexts.Plain(count)})", $"Items below full marks ({JudgingTexts.Plain(count)})");

    public string Full(int count) => s.Pick($"ข้อที่ได้คะแนนเต็ม ({JudgingTexts.Plain(count)})", $"Items with full marks ({JudgingTexts.Plain(count)})");

    public string Disputed => s.Pick("อุทธรณ์แล้ว รอชี้ขาด", "Disputed, waiting");

    public string Upheld => s.Pick("ชี้ขาดแล้ว เปลี่ยนคะแนน", "Decided, mark changed");

    public string Rejected => s.Pick("ชี้ขาดแล้ว คงคะแนนเดิม", "Decided, mark stands");

    public string MayDispute => s.Pick("อุทธรณ์ได้", "May be disputed");

    public string Dispute(string item) => s.Pick($"อุทธรณ์ข้อ {item}", $"Dispute item {item}");

    public string DisputeLead => s.Pick(
        "บอกว่าสิ่งที่กำหนดอยู่ตรงไหนของลิงก์ที่แจ้งไว้ ลิงก์ที่เพิ่มภายหลังไม่นำมาพิจารณา อุทธรณ์ได้ครั้งเดียวต่อข้อ",
        "Say where on the declared pages it stands. Addresses added later do not count. An item can be disputed once.");

    public string DisputeGrounds => s.Pick("เหตุผลที่อุทธรณ์", "Grounds");

    public string SendAppeal => s.Pick("ส่งคำอุทธรณ์", "Send the appeal");

    public string Sent(string item) => s.Pick($"ส่งคำอุทธรณ์ข้อ {item} แล้ว", $"The appeal on {item} is sent");

    public string FinalFingerprint(string at) => s.Pick($"คะแนนตรึงเมื่อ {at} ลายนิ้วมือ", $"Frozen on {at}, fingerprint");

    public string Intact => s.Pick("ตรงกับที่ตรึงไว้", "agrees with what was frozen");

    public string Tampered => s.Pick("ไม่ตรงกับที่ตรึงไว้ โปรดแจ้งผู้ดูแลระบบ", "differs from what was frozen; tell the administrator");

    public string SeenByYou => s.Pick("คะแนน OIT จากรอบการประเมินนี้ยังไม่เผยแพร่ เห็นเฉพาะผู้ที่ได้รับสิทธิ์", "The OIT scores of this cycle are not public yet; only those who may read them see them.");
}
