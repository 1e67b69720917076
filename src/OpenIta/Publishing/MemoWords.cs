using OpenIta.Basics;

namespace OpenIta.Publishing;

/// <summary>Sentences of a memo in both languages. Figures come from the result itself.</summary>
internal sealed class MemoWords(TextLanguage language)
{
    public string Subject(ReportRequest request) => request.Kind switch
    {
        ComposedKind.Progress => Pick($"รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {request.Year}", $"Progress of measures for integrity and transparency, fiscal year B.E. {request.Year}"),
        ComposedKind.Measures => Pick($"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {request.Year}", $"Measures for integrity and transparency, fiscal year B.E. {request.Year}"),
        ComposedKind.WorkPlan => Pick($"แผนการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {request.Year}", $"Work plan for integrity and transparency, fiscal year B.E. {request.Year}"),
        ComposedKind.Responsibility => Pick($"หน่วยงานที่รับผิดชอบการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. {request.Year}", $"Who answers for public disclosure (OIT), fiscal year B.E. {request.Year}"),
        _ => Pick($"รายงานผลการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. {request.Year}", $"Analysis of the Integrity and Transparency Assessment, fiscal year B.E. {request.Year}"),
    };

    public IEnumerable<string> Body(ReportRequest request, ReportMaterial material)
    {
        var agency = material.Agency.Name;
        yield return Pick(
            $"ด้วยสำนักงาน ป.ป.ช. ได้ดำเนินโครงการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment : ITA) ประจำปีงบประมาณ พ.ศ. {request.Year} ซึ่ง{agency} ได้เข้ารับการประเมินแล้ว นั้น",
            $"{agency} took part in the Integrity and Transparency Assessment (ITA) of fiscal year B.E. {request.Year}, which the Office of the National Anti-Corruption Commission carries out.");
        if (material.Analysis?.Figures is { } figures && figures.Of("total") is { } total)
            yield return figures.Of("level") is { } level
                ? Pick($"{agency} มีผลการประเมินคะแนนรวม {total} คะแนน อยู่ในระดับ {level}", $"Its total is {total}, level {level}.")
                : Pick($"{agency} มีผลการประเมินคะแนนรวม {total} คะแนน", $"Its total is {total}.");
        if (material.Measures.Count > 0)
            yield return Pick($"ในการนี้ ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน จำนวน {material.Measures.Count} มาตรการ", $"It has set {material.Measures.Count} measures for integrity and transparency.");
        yield return Pick("รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้ จึงเรียนมาเพื่อโปรดทราบและพิจารณาสั่งการต่อไป", "Details are attached, for your information and instructions.");
    }

    private string Pick(string thai, string english) => language == TextLanguage.Thai ? thai : english;
}
