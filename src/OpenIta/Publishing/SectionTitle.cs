using OpenIta.Analysis.Drafting;
using OpenIta.Basics;
using OpenIta.Measures.WorkPlans;

namespace OpenIta.Publishing;

/// <summary>Headings of an analysis, and phases of a work plan, in official reports.</summary>
internal static class SectionTitle
{
    public static string Of(AnalysisSection section, TextLanguage language) => (section, language) switch
    {
        (AnalysisSection.Overview, TextLanguage.Thai) => "ผลการประเมินในภาพรวม",
        (AnalysisSection.Overview, _) => "The result",
        (AnalysisSection.Instruments, TextLanguage.Thai) => "ผลการประเมินรายแบบวัด",
        (AnalysisSection.Instruments, _) => "By instrument",
        (AnalysisSection.Urgent, TextLanguage.Thai) => "ประเด็นที่เป็นจุดอ่อนและต้องแก้ไขโดยเร่งด่วน",
        (AnalysisSection.Urgent, _) => "Weaknesses to mend urgently",
        (AnalysisSection.Develop, TextLanguage.Thai) => "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น",
        (AnalysisSection.Develop, _) => "Points to develop",
        (AnalysisSection.Keep, TextLanguage.Thai) => "จุดแข็งที่ควรรักษาไว้",
        (AnalysisSection.Keep, _) => "Strengths to keep",
        (AnalysisSection.Change, TextLanguage.Thai) => "เปรียบเทียบกับผลการประเมินที่ผ่านมา",
        (AnalysisSection.Change, _) => "Against earlier results",
        (AnalysisSection.Peers, TextLanguage.Thai) => "เปรียบเทียบกับหน่วยงานกลุ่มเดียวกัน",
        (AnalysisSection.Peers, _) => "Among its peers",
        (AnalysisSection.Disclosure, TextLanguage.Thai) => "การเปิดเผยข้อมูลสาธารณะ (OIT)",
        (AnalysisSection.Disclosure, _) => "Public disclosure (OIT)",
        (_, TextLanguage.Thai) => "ข้อเสนอแนะ",
        _ => "Advice",
    };

    public static string Of(PlanPhase phase, TextLanguage language) => (phase, language) switch
    {
        (PlanPhase.Prepare, TextLanguage.Thai) => "ขั้นเตรียมการ",
        (PlanPhase.Prepare, _) => "Prepare",
        (PlanPhase.Operate, TextLanguage.Thai) => "ขั้นดำเนินการ",
        (PlanPhase.Operate, _) => "Operate",
        (PlanPhase.Monitor, TextLanguage.Thai) => "ขั้นกำกับติดตาม",
        (PlanPhase.Monitor, _) => "Monitor",
        (PlanPhase.Report, TextLanguage.Thai) => "ขั้นรายงานผล",
        (PlanPhase.Report, _) => "Report",
        (_, TextLanguage.Thai) => "ขั้นเผยแพร่ประชาสัมพันธ์",
        _ => "Publicise",
    };
}
