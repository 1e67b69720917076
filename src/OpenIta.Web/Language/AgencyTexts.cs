using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Results;

namespace OpenIta.Web.Language;

/// <summary>The page of one agency: its figures. What its reports say is in <see cref="ReportTexts"/>.</summary>
public sealed class AgencyTexts(Speech s)
{
    public string Title(string agency, int? year) => year is null ? agency : $"{agency} {OfYear(year.Value)}";

    /// <summary>Places are Thai names in either language; a missing one is left out.</summary>
    public string Place(string? district, string? province) => string.Join(' ', new[] { Prefixed("อำเภอ", district), Prefixed("จังหวัด", province) }.OfType<string>());

    public string OfYear(int year) => s.Pick($"ปีงบประมาณ พ.ศ. {s.Year(year)}", s.Year(year));

    public string Years => s.Pick("ปีงบประมาณ", "Fiscal year");

    public string Total => s.Pick("คะแนนรวม", "Total score");

    public string Level => s.Pick("ระดับ", "Level");

    public string OutOf => s.Pick("จาก 100 คะแนน", "out of 100");

    public string Result => s.Pick("ผลการประเมิน", "Result");

    public string Instruments => s.Pick("คะแนนรายเครื่องมือ", "Scores by instrument");

    public string Weight(decimal percent) => s.Pick($"น้ำหนักร้อยละ {Plain(percent)}", $"weight {Plain(percent)} %");

    public string ToNext(string level, decimal points) => s.Pick($"ห่างจาก {level} อยู่ {s.Score(points)} คะแนน", $"{s.Score(points)} points below {level}");

    public string GateMissed(string level, string node, decimal atLeast, decimal score) => s.Pick(
        $"ยังไม่ถึง {level} เพราะ {node} ต้องได้ {s.Score(atLeast)} ขึ้นไป แต่ได้ {s.Score(score)}",
        $"Not {level}: {node} needs {s.Score(atLeast)} or more and has {s.Score(score)}");

    public string HeldDown => s.Pick("ตัวชี้วัดที่ถ่วงคะแนนมากที่สุด", "Held down most by");

    public string Highest => s.Pick("ได้ระดับสูงสุดของปีนี้แล้ว", "The highest level of the year");

    public string NoTotal => s.Pick("รายงานของปีนี้ไม่ได้แจ้งคะแนนรวม", "The reports of this year give no total");

    public string NoTotalYet => s.Pick("ยังไม่มีคะแนนรวม เพราะยังไม่ได้คะแนนครบทุกเครื่องมือ", "No total yet: not every instrument has its score");

    public string NoTotalNext => s.Pick(
        "อ่านมาตรการ ความก้าวหน้า และผู้รับผิดชอบที่หน่วยงานรายงานไว้ได้ด้านล่าง เมื่อมีรายงานผลคะแนนเผยแพร่ คะแนนจะแสดงที่นี่",
        "The measures, progress and responsible units it reports stand below. When a report with scores is published they appear here.");

    public string Missing(string reason) => s.Pick($"คำนวณคะแนนซ้ำไม่ได้: {reason}", $"The score cannot be recomputed: {reason}");

    public string LevelComputed => s.Pick("ระดับคำนวณจากเกณฑ์ของปี รายงานไม่ได้พิมพ์ไว้", "Level worked out from the rules of the year; the report does not print it");

    public string Recomputed(decimal computed) => s.Pick($"คำนวณซ้ำตามกรอบของปีได้ {s.Score(computed)}", $"Recomputed by the rules of the year: {s.Score(computed)}");

    public string Indicators => s.Pick("คะแนนรายตัวชี้วัด", "Scores by indicator");

    public string IndicatorsLead => s.Pick("เรียงจากคะแนนสูงไปต่ำ กดที่คะแนนเพื่อดูว่าคะแนนนี้มาอย่างไร", "Highest first. Follow a score to see how it came about.");

    public string Rank => s.Pick("อันดับ", "Rank");

    public string Indicator => s.Pick("ตัวชี้วัด", "Indicator");

    public string Instrument => s.Pick("เครื่องมือ", "Instrument");

    public string Score => s.Pick("คะแนน", "Score");

    public string Change(int year) => s.Pick($"เทียบปี {s.Year(year)}", $"Since {s.Year(year)}");

    public string HowScore(string title) => s.Pick($"ที่มาของคะแนน {title}", $"How the score of {title} came about");

    public string How => s.Pick("คะแนนนี้มาอย่างไร", "How this number came about");

    public string Trend => s.Pick("แนวโน้มรายปี", "Over the years");

    public string FrameworkChanged(int year) => s.Pick($"กรอบการประเมินเปลี่ยนในปี {s.Year(year)} คะแนนก่อนและหลังวัดคนละอย่าง", $"The framework changed in {s.Year(year)}: scores before and after measure different things");

    public string ChangedHere => s.Pick("กรอบเปลี่ยน", "framework changed");

    public string Findings => s.Pick("ข้อสังเกตจากการตรวจรายงาน", "Findings of the report audit");

    public string FindingsLead => s.Pick("โปรแกรมตรวจตัวเลข ระดับ และรหัสในรายงานเทียบกับตาราง เลขคณิต และกรอบของปี", "The program checks numbers, levels and codes in the report against its tables, arithmetic and the framework of the year.");

    public string Finding => s.Pick("ข้อสังเกต", "Finding");

    public string Printed => s.Pick("ที่พิมพ์", "Printed");

    public string Expected => s.Pick("ค่าที่ตรง", "What fits");

    public string NoFindings => s.Pick("ไม่พบข้อขัดแย้งในรายงานของปีนี้", "No contradiction was found in the reports of this year.");

    public string NoReports => s.Pick("ยังไม่มีรายงานของหน่วยงานนี้", "There are no reports of this agency yet");

    public string KindOf(NodeKind? kind) => kind switch
    {
        NodeKind.Total => Total,
        NodeKind.Instrument => Instrument,
        NodeKind.Indicator => Indicator,
        NodeKind.SubIndicator => s.Pick("ตัวชี้วัดย่อย", "Sub-indicator"),
        NodeKind.Question => s.Pick("ข้อคำถาม", "Question"),
        NodeKind.SubItem => s.Pick("ข้อย่อย", "Sub-item"),
        NodeKind.DisclosureItem => s.Pick("ข้อ OIT", "Disclosure item"),
        _ => s.Pick("รหัสที่กรอบของปีไม่มี", "Code unknown to the framework of the year"),
    };

    /// <summary>ตัวชี้วัดที่ 9, 9.1, IIT, O12: a code as people say it.</summary>
    public string NameOf(NodeResult node) => node.Kind switch
    {
        NodeKind.Total => Total,
        NodeKind.Indicator => s.Pick($"ตัวชี้วัดที่ {node.Code} {s.Of(node.Title)}", $"Indicator {node.Code} {s.Of(node.Title)}"),
        _ => $"{node.Code} {s.Of(node.Title)}",
    };

    private static string? Prefixed(string prefix, string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : name.StartsWith(prefix, StringComparison.Ordinal) ? name : prefix + name;

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
