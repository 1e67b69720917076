using OpenIta.Measures.Bank;

namespace OpenIta.Web.Language;

/// <summary>Measures proposed by the bank.</summary>
public sealed class ProposalTexts(Speech s)
{
    public string Title => s.Pick("มาตรการที่เสนอแนะ", "Proposed measures");

    public string AnalysisLead => s.Pick(
        "สำหรับทุกตัวชี้วัด คำถาม และข้อที่ยังไม่ถึงช่วงสูงสุด เรียงจากคะแนนต่ำสุด เลือกแล้วปรับให้เหมาะกับหน่วยงานได้",
        "For each indicator, question and item below the highest band, the lowest score first. Choose one and adapt it");

    public string NoResult => s.Pick("ยังไม่มีผลการประเมินให้เสนอแนะมาตรการ", "There is no result yet to propose measures for");

    public string Use => s.Pick("ใช้มาตรการนี้", "Use this measure");

    public string Adapted => s.Pick("ดัดแปลงจาก", "Adapted from:");

    public string Inferred => s.Pick("จับคู่จากข้อความ", "matched by its words");

    public string ToMeasures => s.Pick("ไปหน้ามาตรการของปีนี้", "Go to the measures of this year");

    public string Lead(int year) => s.Pick($"จากผลการประเมินปีงบประมาณ พ.ศ. {year} เรียงจากคะแนนต่ำสุด", $"From the result of {s.Year(year)}, the lowest score first");

    public string NothingWeak(int year) => s.Pick($"ผลการประเมินปีงบประมาณ พ.ศ. {year} อยู่ในช่วงสูงสุดทุกตัวชี้วัด", $"Every indicator of {s.Year(year)} is in the highest band");

    public string Steps(int count) => s.Pick($"{count} ขั้นตอน", $"{count} steps");

    public string UseThis(string title) => s.Pick($"ใช้มาตรการนี้: {title}", $"Use this measure: {title}");

    public string Of(Answers answers) => answers switch
    {
        Answers.SameNode => s.Pick("ตรงข้อ", "for this very point"),
        Answers.SameIndicator => s.Pick("ตัวชี้วัดเดียวกัน", "same indicator"),
        _ => s.Pick("แบบวัดเดียวกัน", "same instrument"),
    };

    public string Source(BankSource source) => source.Kind == BankSourceKind.Framework
        ? s.Pick($"คำแนะนำในกรอบการประเมินปี {source.FiscalYear}", $"Advice in the framework of {source.FiscalYear}")
        : s.Pick($"รายงานของ{source.Name} ปี {source.FiscalYear}", $"Report of {source.Name}, {source.FiscalYear}");
}
