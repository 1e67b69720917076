using OpenIta.Analysis.Drafting;

namespace OpenIta.Web.Language;

/// <summary>The analysis of a result.</summary>
public sealed class AnalysisTexts(Speech s)
{
    public string Title => s.Pick("วิเคราะห์ผลการประเมิน", "Analysis of the result");

    public string NoResult => s.Pick("ยังไม่มีผลการประเมินของปีนี้", "There is no result of this year yet");

    public string NoResultNext => s.Pick("ผลจะปรากฏเมื่อนำเข้ารายงานหรือประกาศผลการประเมินแล้ว", "It appears when a report is imported or scores are announced");

    public string Years => s.Pick("ปีงบประมาณ", "Fiscal years");

    public string Bands => s.Pick("ตัวชี้วัดตามช่วงคะแนน", "Indicators by band");

    public string LevelsAbove => s.Pick("ระยะห่างจากระดับที่สูงกว่า", "Distance to higher levels");

    public string NoLevelAbove => s.Pick("ได้ระดับสูงสุด หรือยังไม่ทราบคะแนนรวม", "At the highest level, or the total is not known");

    public string Peers => s.Pick("เทียบกับกลุ่มเดียวกัน", "Among its peers");

    public string Trend => s.Pick("คะแนนรวมรายปี", "Total by year");

    public string FrameworkChanged => s.Pick("กรอบเปลี่ยน", "framework changed");

    public string Words => s.Pick("ข้อความวิเคราะห์", "The analysis in words");

    public string WordsLead => s.Pick(
        "ร่างจากคะแนนและคำแนะนำของกรอบการประเมิน แก้ไขได้ ตัวเลขเป็นช่องค่าที่ตรงกับคะแนนเสมอ",
        "Drafted from the scores and the framework's advice. It can be edited; figures are fields that always are the scores");

    public string EditLabel => s.Pick("ข้อความ", "Text");

    public string EditHint => s.Pick("ตัวเลขอยู่ในวงเล็บปีกกา เช่น {score:1} ห้ามพิมพ์คะแนนเอง ล้างข้อความทั้งหมดเพื่อกลับไปใช้ร่าง", "Figures stand in braces, such as {score:1}; scores can't be typed. Clear the text to go back to the draft");

    public string FieldsHere => s.Pick("ช่องค่าในข้อความนี้:", "Fields in this text:");

    public string KeepText => s.Pick("บันทึกข้อความ", "Save the text");

    public string TextKept => s.Pick("บันทึกข้อความแล้ว", "The text was saved");

    public string Bounds => s.Pick("เกณฑ์ช่วงคะแนนของหน่วยงาน", "The agency's own bands");

    public string BoundsLead => s.Pick("เว้นว่างทั้งสองช่องเพื่อใช้เกณฑ์ของกรอบการประเมิน", "Leave both empty to use those of the framework");

    public string DevelopFrom => s.Pick("ต่ำกว่าค่านี้ต้องแก้ไขเร่งด่วน", "Below this, mend urgently");

    public string KeepFrom => s.Pick("ตั้งแต่ค่านี้ควรรักษามาตรฐาน", "From this, keep the standard");

    public string KeepBounds => s.Pick("บันทึกเกณฑ์", "Save the bands");

    public string BoundsKept => s.Pick("บันทึกเกณฑ์ช่วงคะแนนแล้ว", "The bands were saved");

    public string WhatIf => s.Pick("ถ้าคะแนนเปลี่ยน", "What if");

    public string Suppose => s.Pick("สมมติคะแนน", "Suppose scores");

    public string SupposeHint => s.Pick("เช่น O12=100 หรือ 10=85 เว้นวรรคเมื่อมีหลายข้อ", "Such as O12=100 or 10=85, several with spaces between");

    public string SupposeButton => s.Pick("คำนวณคะแนนใหม่", "Compute again");

    public string Node => s.Pick("รหัส", "Code");

    public string ItemTitle => s.Pick("ข้อมูล", "Item");

    public string Before => s.Pick("เดิม", "Before");

    public string After => s.Pick("ใหม่", "After");

    public string Level => s.Pick("ระดับ", "Level");

    public string Lost => s.Pick("คะแนนที่เสียไปรายข้อ OIT", "Points lost by disclosure item");

    public string LostPoints => s.Pick("คะแนนรวมที่เสีย", "Points of the total");

    public string Ranking => s.Pick("ลำดับคะแนนตัวชี้วัด", "Indicators ranked");

    public string AllIndicators => s.Pick("ทุกตัวชี้วัด", "All indicators");

    public string Highest => s.Pick("สูงสุด", "Highest");

    public string Lowest => s.Pick("ต่ำสุด", "Lowest");

    public string Rank => s.Pick("ลำดับ", "Rank");

    public string Indicator => s.Pick("ตัวชี้วัด", "Indicator");

    public string Instrument => s.Pick("แบบวัด", "Instrument");

    public string Score => s.Pick("คะแนน", "Score");

    public string ChangeFrom(int year) => s.Pick($"เทียบกับปี {year}", $"Against {year}");

    public string Against(int year, decimal points, bool frameworkChanged) =>
        s.Pick($"{s.Change(points)} จากปี {year}", $"{s.Change(points)} against {year}") + (frameworkChanged ? $" · {FrameworkChanged}" : "");

    public string Of(int fiscalYear) => s.Pick($"วิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. {fiscalYear}", $"Analysis of the result, {s.Year(fiscalYear)}");

    public string Edit(string section) => s.Pick($"แก้ไข{section}", $"Edit: {section}");

    public string EditedBy(string name) => s.Pick($"แก้ไขโดย {name}", $"edited by {name}");

    public string Count(int indicators) => s.Pick($"{indicators} ตัวชี้วัด", $"{indicators} indicators");

    public string Bound(decimal from, decimal? below) => (from, below) switch
    {
        (_, null) => s.Pick($"ตั้งแต่ {s.Score(from)}", $"from {s.Score(from)}"),
        (0, { } end) => s.Pick($"ต่ำกว่า {s.Score(end)}", $"below {s.Score(end)}"),
        (_, { } end) => s.Pick($"{s.Score(from)} ถึงน้อยกว่า {s.Score(end)}", $"{s.Score(from)} to below {s.Score(end)}"),
    };

    public string Points(decimal points) => points == 0 ? s.Pick("คะแนนรวมถึงแล้ว", "the total suffices") : s.Pick($"ขาดอีก {s.Score(points)} คะแนน", $"{s.Score(points)} points short");

    public string Gate(string node, decimal atLeast, decimal score) => score >= atLeast
        ? s.Pick($"✓ {node} ได้ {s.Score(score)} (เกณฑ์ {s.Score(atLeast)})", $"✓ {node} is {s.Score(score)} (at least {s.Score(atLeast)})")
        : s.Pick($"✗ {node} ได้ {s.Score(score)} ขาดอีก {s.Score(atLeast - score)} (เกณฑ์ {s.Score(atLeast)})", $"✗ {node} is {s.Score(score)}, {s.Score(atLeast - score)} short (at least {s.Score(atLeast)})");

    public string PeerPlace(int rank, int count) => s.Pick($"ลำดับที่ {rank} จาก {count} แห่ง", $"Place {rank} of {count}");

    public string PeerSpread(decimal lower, decimal median, decimal upper) => s.Pick(
        $"ควอร์ไทล์ล่าง {s.Score(lower)} · มัธยฐาน {s.Score(median)} · ควอร์ไทล์บน {s.Score(upper)}",
        $"Lower quartile {s.Score(lower)} · median {s.Score(median)} · upper quartile {s.Score(upper)}");

    public string ShortestPath(string level, int steps) => s.Pick($"ทางสั้นที่สุดสู่ระดับ {level}: {steps} ข้อ", $"The shortest way to {level}: {steps} changes");

    public string NodeName(string code) => code == "total" ? s.Pick("คะแนนรวม", "Total") : code;

    public string Of(AnalysisSection section) => section switch
    {
        AnalysisSection.Overview => s.Pick("ภาพรวม", "Overview"),
        AnalysisSection.Instruments => s.Pick("รายแบบวัด", "By instrument"),
        AnalysisSection.Urgent => s.Pick("จุดอ่อนที่ต้องแก้ไขเร่งด่วน", "Weaknesses to mend urgently"),
        AnalysisSection.Develop => s.Pick("จุดที่ต้องพัฒนา", "Points to develop"),
        AnalysisSection.Keep => s.Pick("จุดแข็งที่ควรรักษา", "Strengths to keep"),
        AnalysisSection.Change => s.Pick("เทียบกับปีก่อน", "Against the year before"),
        AnalysisSection.Peers => s.Pick("เทียบกับกลุ่มเดียวกัน", "Among its peers"),
        AnalysisSection.Disclosure => s.Pick("การเปิดเผยข้อมูลสาธารณะ", "Public disclosure"),
        AnalysisSection.Advice => s.Pick("ข้อเสนอแนะ", "Advice"),
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };
}
