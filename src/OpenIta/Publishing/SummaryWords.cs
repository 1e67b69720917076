using OpenIta.Basics;

namespace OpenIta.Publishing;

/// <summary>Words of the one-page summary in both languages.</summary>
internal sealed class SummaryWords(TextLanguage language)
{
    public TextLanguage Language => language;

    public string Key => Pick("ผลการประเมินโดยสรุป", "The result in short");

    public string Points => Pick("ประเด็นสำคัญ", "Points to know");

    public string Total => Pick("คะแนนรวม", "Total");

    public string Level => Pick("ระดับ", "Level");

    public string Rank => Pick("อันดับในกลุ่มเดียวกัน", "Rank among peers");

    public string Strong => Pick("จุดแข็ง", "Strongest");

    public string Weak => Pick("ควรพัฒนา", "Weakest");

    public string Lost => Pick("ข้อ OIT ที่เสียคะแนนมาก", "Items that cost most");

    public string Measures => Pick("มาตรการ", "Measures");

    public string FrameworkChanged => Pick("กรอบการประเมินต่างจากปีก่อน จึงเปรียบเทียบคะแนนกันได้เพียงบางส่วน", "The framework changed between the years: scores compare only in part");

    public string Title(FiscalYear year) => Pick(
        $"สรุปผลการประเมินคุณธรรมและความโปร่งใส (ITA) สำหรับผู้บริหาร\nประจำปีงบประมาณ พ.ศ. {year}", $"Integrity and Transparency Assessment: executive summary\nFiscal year B.E. {year}");

    public string Since(int year) => Pick($"เทียบกับปี {year}", $"Since {year}");

    public string RankOf(int rank, int count) => Pick($"{rank} จาก {count}", $"{rank} of {count}");

    public string ToLevel(string level) => Pick($"คะแนนที่ขาดถึงระดับ {level}", $"Points to level {level}");

    public string Standing(int all, int done, int underWay, int notStarted) => Pick(
        $"ทั้งหมด {all} มาตรการ: ดำเนินการแล้ว {done} อยู่ระหว่างดำเนินการ {underWay} ยังไม่ดำเนินการ {notStarted}",
        $"{all} in all: {done} done, {underWay} in progress, {notStarted} not started");

    private string Pick(string thai, string english) => language == TextLanguage.Thai ? thai : english;
}
