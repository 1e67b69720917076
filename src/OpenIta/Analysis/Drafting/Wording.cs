using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Analysis.Drafting;

/// <summary>The sentences of a draft, in both languages side by side; figures are fields of <see cref="Figures"/>.</summary>
internal sealed class Wording(TextLanguage language)
{
    public string TotalAndLevel => Pick(
        "{agency} มีผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {year} คะแนนรวม {total} คะแนน อยู่ในระดับ {level}",
        "In fiscal year {year} {agency} scored {total} in the Integrity and Transparency Assessment, level {level}.");

    public string TotalOnly => Pick(
        "{agency} มีผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {year} คะแนนรวม {total} คะแนน",
        "In fiscal year {year} {agency} scored {total} in the Integrity and Transparency Assessment.");

    public string HighestAndLowest => Pick(
        "ตัวชี้วัดที่ได้คะแนนสูงสุด คือ {highest} และตัวชี้วัดที่ได้คะแนนต่ำสุด คือ {lowest}",
        "The highest score is that of {highest}, the lowest that of {lowest}.");

    public string PointsToNext => Pick(
        "คะแนนรวมยังขาดอีก {next-points} คะแนน จึงจะถึงระดับ {next-level}",
        "The total is {next-points} points short of the level {next-level}.");

    public string GatesToNext => Pick(
        "คะแนนรวมถึงเกณฑ์ของระดับ {next-level} แล้ว แต่ยังไม่ผ่านเงื่อนไขรายแบบวัด",
        "The total suffices for the level {next-level}, but not every condition of it is met.");

    public string Peers => Pick(
        "เมื่อเทียบกับหน่วยงานประเภทและขนาดเดียวกัน {peers} แห่ง หน่วยงานอยู่ในลำดับที่ {peer-rank} ค่ามัธยฐานของกลุ่ม {peer-median} คะแนน ครึ่งกลางของกลุ่มอยู่ระหว่าง {peer-lower} ถึง {peer-upper} คะแนน",
        "Among {peers} agencies of the same type and size it stands in place {peer-rank}; their median is {peer-median}, and the middle half lies between {peer-lower} and {peer-upper}.");

    public string Rose => Pick("คะแนนรวมเพิ่มขึ้นจากปีงบประมาณ พ.ศ. {earlier-year} ซึ่งได้ {earlier-total} คะแนน ({total-change})", "The total rose from {earlier-total} in {earlier-year} ({total-change}).");

    public string Fell => Pick("คะแนนรวมลดลงจากปีงบประมาณ พ.ศ. {earlier-year} ซึ่งได้ {earlier-total} คะแนน ({total-change})", "The total fell from {earlier-total} in {earlier-year} ({total-change}).");

    public string Stayed => Pick("คะแนนรวมเท่ากับปีงบประมาณ พ.ศ. {earlier-year} ({earlier-total} คะแนน)", "The total is that of {earlier-year} ({earlier-total}).");

    public string FrameworkChanged => Pick(
        "ทั้งนี้ กรอบการประเมินเปลี่ยนไประหว่างสองปีดังกล่าว จึงต้องเปรียบเทียบด้วยความระมัดระวัง",
        "The framework changed between the two years, so the comparison calls for care.");

    public string LostItems => Pick("ข้อมูลที่เปิดเผยไม่ครบถ้วนตามแบบตรวจ OIT และคะแนนรวมที่เสียไป ได้แก่", "Disclosure items that lost points, and what each cost the total:");

    public string Gate(string node) => Pick($"เงื่อนไขของระดับนั้น: {{name:{node}}} ต้องได้ไม่ต่ำกว่า {{gate:{node}}} คะแนน ขณะนี้ได้ {{score:{node}}} คะแนน", $"Its condition: {{name:{node}}} must reach {{gate:{node}}}; it stands at {{score:{node}}}.");

    public string Instrument(string code) => Pick(
        $"{{name:{code}}} ได้ {{score:{code}}} คะแนน คะแนนสูงสุดคือ {{highest:{code}}} คะแนนต่ำสุดคือ {{lowest:{code}}}",
        $"{{name:{code}}} scored {{score:{code}}}: highest in {{highest:{code}}}, lowest in {{lowest:{code}}}.");

    public string InstrumentAlike(string code) => Pick(
        $"{{name:{code}}} ได้ {{score:{code}}} คะแนน ทุกตัวชี้วัดได้คะแนนเท่ากัน", $"{{name:{code}}} scored {{score:{code}}}, alike in every indicator.");

    public string InstrumentWithoutScore(string code) => Pick(
        $"{{name:{code}}} คะแนนสูงสุดคือ {{highest:{code}}} คะแนนต่ำสุดคือ {{lowest:{code}}}",
        $"{{name:{code}}}: highest in {{highest:{code}}}, lowest in {{lowest:{code}}}.");

    public string Band(string code, IEnumerable<string> indicators) => Pick(
        $"ตัวชี้วัดที่{{band:{code}}} ({{bounds:{code}}}) จำนวน {{count:{code}}} ตัวชี้วัด ได้แก่ {string.Join(" ", indicators.Select((n, i) => $"({i + 1}) {{name:{n}}} {{score:{n}}} คะแนน"))}",
        $"{{band:{code}}} ({{bounds:{code}}}), {{count:{code}}} indicators: {string.Join("; ", indicators.Select(n => $"{{name:{n}}} ({{score:{n}}})"))}.");

    public string Describes(string code, string description) => Pick($"{{name:{code}}} ({{score:{code}}} คะแนน) {description}", $"{{name:{code}}} ({{score:{code}}}): {description}");

    public string FellMost(string code) => Pick($"ตัวชี้วัดที่ลดลงมากที่สุด คือ {{name:{code}}} ({{change:{code}}})", $"What fell most is {{name:{code}}} ({{change:{code}}}).");

    public string RoseMost(string code) => Pick($"ตัวชี้วัดที่เพิ่มขึ้นมากที่สุด คือ {{name:{code}}} ({{change:{code}}})", $"What rose most is {{name:{code}}} ({{change:{code}}}).");

    public string Lost(string code) => Pick($"{{name:{code}}} (เสีย {{lost:{code}}} คะแนน)", $"{{name:{code}}} (lost {{lost:{code}}})");

    public string Advice(string code, string text) => Pick($"{{name:{code}}} ได้ {{score:{code}}} คะแนน: {text}", $"{{name:{code}}}, {{score:{code}}}: {text}");

    /// <summary>For a question whose own score is not known.</summary>
    public string AdviceUnder(string code, string indicator, string text) => Pick(
        $"{{name:{code}}} ({{name:{indicator}}} ได้ {{score:{indicator}}} คะแนน): {text}", $"{{name:{code}}} ({{name:{indicator}}}, {{score:{indicator}}}): {text}");

    /// <summary>A text of the pack; where it has no English, the Thai original is better than nothing, and said to be that.</summary>
    public string? Of(LocalText text) => (language, text) switch
    {
        (TextLanguage.Thai, _) => text.Thai,
        (_, { English: { } english }) => english,
        (_, { Thai: { } thai }) => $"(in Thai only) {thai}",
        _ => null,
    };

    private string Pick(string thai, string english) => language == TextLanguage.Thai ? thai : english;
}
