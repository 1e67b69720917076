using OpenIta.Basics;

namespace OpenIta.Publishing;

/// <summary>Words of the survey summary in both languages.</summary>
internal sealed class SurveyWords(TextLanguage language)
{
    public TextLanguage Language => language;

    public string Whole => Pick("ทั้งหน่วยงาน", "the whole agency");

    public string Groups => Pick("จำนวนผู้ตอบและผลคะแนน", "Respondents and scores");

    public IReadOnlyList<string> GroupColumns => language == TextLanguage.Thai
        ? ["แบบวัด", "กลุ่มผู้ตอบ", "เป้าหมาย", "ผู้ตอบ (n)", "คะแนน"]
        : ["Instrument", "Group", "Quota", "Answers (n)", "Score"];

    public IReadOnlyList<string> ScoreColumns => language == TextLanguage.Thai ? ["ตัวชี้วัด/ข้อคำถาม", "n", "คะแนน"] : ["Indicator or question", "n", "Score"];

    public string Title(FiscalYear year) => Pick(
        $"สรุปผลแบบสำรวจการประเมินคุณธรรมและความโปร่งใส (ITA)\nประจำปีงบประมาณ พ.ศ. {year}", $"Integrity and Transparency Assessment: survey summary\nFiscal year B.E. {year}");

    public string Hidden(SurveyGroup group) => group.Respondents >= group.SmallestGroup
        ? Pick("ไม่แสดง (ปกปิดเพื่อไม่ให้คำนวณกลุ่มเล็กได้)", "not shown (a small group would follow from it)")
        : Pick($"ไม่แสดง (ผู้ตอบน้อยกว่า {group.SmallestGroup} คน)", $"not shown (fewer than {group.SmallestGroup} answered)");

    public string Rule(int smallest) => Pick(
        $"ไม่แสดงผลของกลุ่มที่มีผู้ตอบน้อยกว่า {smallest} คน และกลุ่มที่ทำให้คำนวณผลของกลุ่มเช่นนั้นได้ เพื่อไม่ให้รู้ว่าใครตอบอย่างไร",
        $"Groups of fewer than {smallest} respondents are not shown, nor groups from which such a one would follow: nobody can tell who answered what.");

    private string Pick(string thai, string english) => language == TextLanguage.Thai ? thai : english;
}
