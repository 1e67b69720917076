using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Publishing;

/// <summary>Words of the score sheet in both languages.</summary>
internal sealed class ScoreSheetWords(TextLanguage language)
{
    public TextLanguage Language => language;

    public string Scores => Pick("คะแนนทุกขั้น", "Scores step by step");

    public string Levels => Pick("ระดับและเงื่อนไข", "Levels and gates");

    public string Computed => Pick("คำนวณตามกรอบการประเมิน", "computed by the framework");

    public string Assessed => Pick("ผลการประเมินในระบบ", "assessed in this system");

    public IReadOnlyList<string> Columns => language == TextLanguage.Thai
        ? ["รหัส", "ชนิด", "ชื่อ", "น้ำหนัก (%)", "คะแนน", "คำนวณได้", "วิธีคำนวณ", "ที่มา"]
        : ["Code", "Kind", "Name", "Weight (%)", "Score", "Computed", "How", "Source"];

    public IReadOnlyList<string> LevelColumns => language == TextLanguage.Thai ? ["ระดับ", "ตั้งแต่", "เงื่อนไข", "ผล"] : ["Level", "From", "What it asks for", "Reached"];

    public string Title(FiscalYear year) => Pick($"ตารางคะแนน ITA ประจำปีงบประมาณ พ.ศ. {year}", $"ITA score sheet, fiscal year B.E. {year}");

    public string Printed(string file, string lines) => Pick($"{file} บรรทัด {lines}", $"{file} line {lines}");

    public string Of(NodeKind kind) => kind switch
    {
        NodeKind.Total => Pick("คะแนนรวม", "total"),
        NodeKind.Instrument => Pick("แบบวัด", "instrument"),
        NodeKind.Indicator => Pick("ตัวชี้วัด", "indicator"),
        NodeKind.SubIndicator => Pick("ตัวชี้วัดย่อย", "sub-indicator"),
        NodeKind.Question => Pick("ข้อคำถาม", "question"),
        NodeKind.SubItem => Pick("ข้อย่อย", "sub-item"),
        _ => Pick("ข้อ OIT", "disclosure item"),
    };

    private string Pick(string thai, string english) => language == TextLanguage.Thai ? thai : english;
}
