using OpenIta.Disclosures.Judging;

namespace OpenIta.Web.Language;

/// <summary>Who assesses which agency, and how far assessors agree.</summary>
public sealed class AllotmentTexts(Speech s)
{
    public string Title => s.Pick("จัดสรรหน่วยงานให้ผู้ประเมิน", "Allot agencies to assessors");

    public string ShortTitle => s.Pick("จัดสรรผู้ประเมิน", "Allotment");

    public string NoCycle => s.Pick("ยังไม่มีรอบการประเมิน", "No cycle is under way");

    public string Approved => s.Pick("หน่วยงานที่ผู้บริหารอนุมัติแล้ว", "Approved checklists");

    public string Waiting => s.Pick("ยังไม่มีผู้ประเมิน", "Without an assessor");

    public string Twice => s.Pick("ตรวจโดยสองคน", "Scored by two");

    public string Scored => s.Pick("ตรวจครบแล้ว", "Scored");

    public string Draw => s.Pick("จัดสรร", "Allot");

    public string DrawLead => s.Pick(
        "ระบบแบ่งงานให้เท่ากันที่สุด และไม่ให้ใครตรวจหน่วยงานของตน สิ่งที่จัดสรรแล้วไม่เปลี่ยน กดซ้ำได้เมื่อมีหน่วยงานหรือผู้ประเมินเพิ่ม",
        "Work is divided as evenly as can be and nobody assesses their own agency. What is allotted stays; run it again when agencies or assessors are added.");

    public string OwnProvince => s.Pick("ไม่ให้ตรวจหน่วยงานในจังหวัดของตน", "Nobody assesses agencies of their own province");

    public string Share => s.Pick("สัดส่วนที่ตรวจโดยสองคน โดยไม่เห็นคะแนนของกัน (ร้อยละ)", "Share scored by two who don't see each other's marks (percent)");

    public string ShareHint => s.Pick("ปัดขึ้นเป็นจำนวนหน่วยงาน ใช้วัดว่าผู้ประเมินเห็นตรงกันเพียงใด", "Rounded up to whole agencies; it measures how far assessors agree.");

    public string Seed => s.Pick("คำตั้งต้นของการสุ่ม", "Seed of the draw");

    public string SeedHint => s.Pick("คำเดิมกับข้อมูลเดิมให้ผลเดิมเสมอ จึงตรวจสอบย้อนหลังได้", "The same word with the same data gives the same draw, so that it can be checked.");

    public string Drawn(int seats, int people) => s.Pick($"จัดสรรแล้ว {s.Count(seats)} รายการ ให้ผู้ประเมิน {s.Count(people)} คน", $"{s.Count(seats)} allotments to {s.Count(people)} assessors");

    public string Assessors(int count) => s.Pick($"ผู้ประเมินในรอบนี้ ({s.Count(count)} คน)", $"Assessors of this round ({s.Count(count)})");

    public string NoAssessors => s.Pick("ยังไม่มีผู้ประเมิน เพิ่มจากบัญชีที่มีอยู่ด้านล่าง", "There are none yet; add people who have an account below.");

    public string Name => s.Pick("ชื่อ", "Name");

    public string From => s.Pick("สังกัดและจังหวัด", "Own agency and province");

    public string Agencies => s.Pick("หน่วยงาน", "Agencies");

    public string Items => s.Pick("ข้อ", "Items");

    public string Done => s.Pick("ตรวจแล้ว", "Scored");

    public string Until(string date) => s.Pick($"สิทธิ์ของผู้ประเมินสิ้นสุดเองในวันที่ {date}", $"Access of assessors ends by itself on {date}");

    public string Withdraw(string name) => s.Pick($"ถอน {name} ออกจากรอบ", $"Withdraw {name} from the round");

    public string WithdrawShort => s.Pick("ถอน", "Withdraw");

    public string Withdrawn(int free) => s.Pick($"ถอนแล้ว มี {s.Count(free)} หน่วยงานรอจัดสรรใหม่", $"Withdrawn; {s.Count(free)} agencies wait for the next draw");

    public string Add => s.Pick("เพิ่มผู้ประเมิน", "Add an assessor");

    public string Email => s.Pick("อีเมลของบัญชี", "E-mail of the account");

    public string OwnAgency => s.Pick("หน่วยงานที่สังกัด (ถ้าอยู่ในทะเบียน)", "Agency the person works for (if in the registry)");

    public string OwnAgencyHint => s.Pick("รหัสหรือชื่อเต็ม ระบบไม่ให้ตรวจหน่วยงานนี้", "Code or full name; it will never be theirs to assess.");

    public string Province => s.Pick("จังหวัดของผู้ประเมิน", "Province the person comes from");

    public string Added(string name) => s.Pick($"เพิ่ม {name} แล้ว", $"{name} is added");

    public string Announce => s.Pick("เปิดคะแนนเบื้องต้น", "Announce preliminary scores");

    public string AnnounceLead(int count) => s.Pick(
        $"มี {s.Count(count)} หน่วยงานที่ตรวจครบแล้วและรอเปิดคะแนน ระบบเปิดให้เองเมื่อถึงวันเปิดรับอุทธรณ์ หรือเปิดได้ทันทีที่นี่",
        $"{s.Count(count)} agencies are scored and wait. They are announced by themselves when appeals open, or at once here.");

    public string Announced(int count) => s.Pick($"เปิดคะแนนเบื้องต้นของ {s.Count(count)} หน่วยงานแล้ว", $"The preliminary scores of {s.Count(count)} agencies are announced");

    public string Agreement => s.Pick("ความเห็นตรงกันของผู้ประเมิน", "Agreement of assessors");

    public string AgreementLead => s.Pick(
        "จากข้อที่สองคนตรวจโดยไม่เห็นคะแนนของกัน แคปปาของโคเฮน: 1 คือตรงกันทั้งหมด 0 คือเท่ากับบังเอิญ",
        "From items two people scored without seeing each other's marks. Cohen's kappa: 1 is full agreement, 0 what chance gives.");

    public string NoPairs => s.Pick("ยังไม่มีข้อที่ตรวจครบสองคน", "No item has both marks yet");

    public string All => s.Pick("ทั้งหมด", "All");

    public string ByItem => s.Pick("รายข้อ", "By item");

    public string ByAssessor => s.Pick("รายผู้ประเมิน", "By assessor");

    public string ByPair => s.Pick("รายคู่", "By pair");

    public string Who => s.Pick("รายการ", "About");

    public string Pairs => s.Pick("คู่คะแนน", "Pairs");

    public string Same => s.Pick("ให้ตรงกัน", "Same mark");

    public string Kappa => s.Pick("แคปปา", "Kappa");

    public string ValueOf(CohensKappa kappa) => kappa.Kappa is { } value ? s.Score(value) : "–";

    public string Undefined => s.Pick(
        "– หมายถึงคำนวณไม่ได้ เพราะทั้งสองคนให้คะแนนเดียวกันทุกครั้ง", "– means not defined: both always gave one and the same mark.");

    public string Percent(decimal share) => $"{JudgingTexts.Plain(decimal.Round(share * 100, 1))} %";
}
