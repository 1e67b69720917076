using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;

namespace OpenIta.Web.Language;

/// <summary>The rules of each year as a document.</summary>
public sealed class FrameworkTexts(Speech s)
{
    public string Title => s.Pick("กรอบการประเมิน", "Frameworks");

    public string Intro => s.Pick(
        "กฎของแต่ละปี: เครื่องมือ ตัวชี้วัด ข้อคำถาม ข้อเปิดเผยข้อมูล น้ำหนัก และระดับ ข้อความที่ยังไม่ได้รับการยืนยันมีป้ายกำกับ",
        "The rules of each year: instruments, indicators, questions, disclosure items, weights and levels. Texts not yet confirmed carry a mark.");

    public string ProvisionalPack => s.Pick(
        "กรอบนี้ยังเป็นฉบับร่าง เจ้าของกรอบยังไม่ได้ยืนยัน ข้อความและตัวเลขที่มีป้าย “ร่าง” อาจต่างจากฉบับทางการ",
        "This framework is a draft its owner has not confirmed. Texts and numbers marked “draft” may differ from the official ones.");

    public string Draft => s.Pick("ร่าง", "draft");

    public string Compare => s.Pick("เทียบกับปีก่อน", "Compare with the year before");

    public string CompareTitle(string older, string newer) => s.Pick($"เทียบกรอบปี {older} กับ {newer}", $"{older} and {newer} compared");

    public string CompareIntro => s.Pick(
        "เทียบตามความหมาย ข้อที่ได้รหัสใหม่นับเป็นการย้าย ไม่ใช่การตัดออกแล้วเพิ่มใหม่",
        "Compared by meaning: a part with a new code is moved, not removed and added.");

    public string NoDifferences => s.Pick("สองกรอบนี้เหมือนกันทุกข้อ", "The two frameworks are the same");

    public string Changes(int count) => s.Pick($"เปลี่ยน {s.Count(count)} ข้อ", count == 1 ? "1 change" : $"{s.Count(count)} changes");

    public string RulesChanged => s.Pick("น้ำหนัก ระดับ และวิธีคำนวณ", "Weights, levels and calculation");

    public string Rule => s.Pick("กฎ", "Rule");

    public string RuleName(string rule) => rule switch
    {
        "weight" => s.Pick("น้ำหนัก", "Weight"),
        "level" => s.Pick("ระดับ", "Level"),
        "aggregation" => s.Pick("วิธีคำนวณ", "Calculation"),
        "rounding" => s.Pick("การปัดเศษ", "Rounding"),
        "marks" => s.Pick("คะแนนที่ให้ได้", "Marks"),
        "count" => s.Pick("จำนวนข้อ", "Number of parts"),
        _ => rule,
    };

    public string ChangeOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => s.Pick("เพิ่ม", "added"),
        ChangeKind.Removed => s.Pick("ตัดออก", "removed"),
        ChangeKind.Moved => s.Pick("ย้ายรหัส", "moved"),
        ChangeKind.Renamed => s.Pick("เปลี่ยนชื่อ", "renamed"),
        ChangeKind.Reworded => s.Pick("เปลี่ยนถ้อยคำ", "reworded"),
        ChangeKind.Rescaled => s.Pick("เปลี่ยนมาตรวัด", "rescaled"),
        _ => s.Pick("เหมือนเดิม", "same"),
    };

    public string Instruments => s.Pick("เครื่องมือและน้ำหนัก", "Instruments and weights");

    public string Instrument => s.Pick("เครื่องมือ", "Instrument");

    public string Weight => s.Pick("น้ำหนัก (ร้อยละ)", "Weight (%)");

    public string Indicators => s.Pick("ตัวชี้วัด", "Indicators");

    public string Questions => s.Pick("ข้อคำถามและมาตรวัด", "Questions and scales");

    public string Items => s.Pick("ข้อเปิดเผยข้อมูล (OIT)", "Disclosure items (OIT)");

    public string Levels => s.Pick("ระดับและเงื่อนไข", "Levels and gates");

    public string Rules => s.Pick("วิธีคำนวณและการปัดเศษ", "Calculation and rounding");

    public string Bands => s.Pick("ช่วงคะแนนสำหรับวิเคราะห์", "Reading bands");

    public string Sampling => s.Pick("กลุ่มตัวอย่าง", "Sampling");

    public string Calendar => s.Pick("ปฏิทินการประเมิน", "Calendar");

    public string Advice => s.Pick("ข้อเสนอแนะ", "Advice");

    public string Gaps => s.Pick("สิ่งที่ยังไม่ทราบ", "What is not known");

    public string Sources => s.Pick("แหล่งที่มา", "Sources");

    public string Unknown => s.Pick("ยังไม่ทราบ", "not known");

    public string NoText => s.Pick("ยังไม่พบถ้อยคำของข้อนี้", "The wording of this question was not found");

    public string Scale => s.Pick("มาตรวัด", "Scale");

    public string Scales => s.Pick("มาตรวัดและคะแนนของแต่ละตัวเลือก", "Scales and the points of each option");

    public string Option => s.Pick("ตัวเลือก", "Option");

    public string Points => s.Pick("คะแนน", "Points");

    public string Reversed => s.Pick("ข้อกลับคะแนน", "reversed");

    public string Elements => s.Pick("องค์ประกอบด้านข้อมูล", "Elements");

    public string AtLeast => s.Pick("อย่างน้อยประกอบด้วย", "at least");

    public string Notes => s.Pick("หมายเหตุ", "Notes");

    public string RefersTo => s.Pick("อ้างถึงข้อ", "Refers to");

    public string RequiredYears => s.Pick("ข้อมูลของปี", "Content of");

    public string Marks => s.Pick("คะแนนที่ให้ได้", "Marks");

    public string Ungrouped => s.Pick("ยังไม่ทราบกลุ่ม", "Grouping not known");

    public string Level => s.Pick("ระดับ", "Level");

    public string Total => s.Pick("คะแนนรวม", "Total");

    public string Gates => s.Pick("เงื่อนไขเพิ่ม", "Further conditions");

    public string Passes => s.Pick("ผ่าน", "passes");

    public string FailsToPass => s.Pick("ไม่ผ่าน", "does not pass");

    public string Known(int questions, int items) => s.Pick($"{s.Count(questions)} ข้อคำถาม · {s.Count(items)} ข้อเปิดเผยข้อมูล", $"{s.Count(questions)} questions · {s.Count(items)} disclosure items");

    public string GapCount(int count) => count == 0 ? "" : s.Pick($"ยังไม่ทราบ {s.Count(count)} เรื่อง", count == 1 ? "1 thing not known" : $"{s.Count(count)} things not known");

    public string NodeKind(NodeKind kind) => new AgencyTexts(s).KindOf(kind);

    public string Method(AggregationMethod method) => new ScoreTexts(s).Method(method);

    public string Rounding(RoundingStep step) => new ScoreTexts(s).Rounding(step) + (step.Carries == Carried.Unrounded
        ? s.Pick(" ส่งต่อค่าที่ยังไม่ปัด", "; the unrounded value is carried on")
        : s.Pick(" ส่งต่อค่าที่ปัดแล้ว", "; the rounded value is carried on"));

    public string NotRounded => s.Pick("ไม่ปัด", "not rounded");

    public string Band(decimal from, decimal? below) => below is { } top
        ? s.Pick($"{s.Score(from)} ถึงต่ำกว่า {s.Score(top)}", $"{s.Score(from)} to below {s.Score(top)}")
        : s.Pick($"{s.Score(from)} ขึ้นไป", $"{s.Score(from)} and more");

    public string Sample(SamplingRule rule) => string.Join(" · ", new[]
    {
        rule.Percent is { } percent ? s.Pick($"ร้อยละ {Plain(percent)}", $"{Plain(percent)} %") : null,
        rule.AtLeast is { } least ? s.Pick($"ไม่น้อยกว่า {s.Count(least)} คน", $"at least {s.Count(least)}") : null,
        rule.AtMost is { } most ? s.Pick($"ไม่เกิน {s.Count(most)} คน", $"at most {s.Count(most)}") : null,
    }.OfType<string>());

    public string How(ProvenanceKind kind) => kind switch
    {
        ProvenanceKind.Seed => s.Pick("ระบุในรายงานที่เผยแพร่", "stated in a published report"),
        ProvenanceKind.Found => s.Pick("พบในแหล่งสาธารณะ", "found in a public source"),
        ProvenanceKind.Inferred => s.Pick("อนุมานจากข้อมูลที่มี", "worked out"),
        _ => s.Pick("จากความจำ", "recalled"),
    };

    public string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
