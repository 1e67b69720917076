using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Measures as planned, and as carried out where results are there.</summary>
internal static class MeasureTable
{
    /// <summary>The heading names the node that all measures of the table answer first, so that a reader knows it too.</summary>
    public static ReportPart Of(IReadOnlyList<ReportedMeasure> measures, NodeNames names)
    {
        var table = TableOf(measures);
        var nodes = measures.Select(m => m.Nodes.Count > 0 ? m.Nodes[0] : null).Distinct().ToList();
        var heading = nodes is [{ } node] ? NodeNames.Join("มาตรการ/แนวทางการพัฒนาและแก้ไข", names.Of(node)) : "มาตรการ/แนวทางการส่งเสริมและพัฒนา";
        return table with { Blocks = [new Heading(2, heading), .. table.Blocks] };
    }

    /// <summary>The instrument that a measure answers first: measures of each stand in a table of their own.</summary>
    public static string? InstrumentOf(ReportedMeasure measure) => measure.Nodes is [("IIT" or "EIT" or "OIT") and var instrument, ..] ? instrument : null;

    private static ReportPart TableOf(IReadOnlyList<ReportedMeasure> measures) => ReportTable.Of(
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        measures,
        m => m.Lines,
        [
            Column<ReportedMeasure>.Text("ลำดับ", 1, m => m.Number),
            Column<ReportedMeasure>.Text("ตัวชี้วัด", 1.6, m => m.About),
            .. NamesAndSteps(measures),
            Column<ReportedMeasure>.Text("ประเด็นที่เป็นข้อบกพร่อง/จุดอ่อนจากการประเมิน", 2.6, m => m.Weakness),
            Column<ReportedMeasure>.Lines("ผู้รับผิดชอบ", 1.6, m => ItemLines.Units(m.Responsible)),
            Column<ReportedMeasure>.Text("ระยะเวลาดำเนินการ", 1.5, m => m.Period),
            Column<ReportedMeasure>.Text("การกำกับติดตาม", 1.8, m => m.Monitoring),
            .. StatusColumns.Of(measures, "สรุปผลการดำเนินการตามมาตรการ/กิจกรรม", 3, wide: false, m => new StatusCell(m.Status, m.StatusText, m.Results)),
            Column<ReportedMeasure>.Text("ผลลัพธ์หรือความสำเร็จของการดำเนินการ", 2.6, m => m.Outcome),
            .. Column<ReportedMeasure>.Extra(measures, m => m.Extra),
        ]);

    // Where the first step names each measure, one column holds both, as such tables are printed.
    private static Column<ReportedMeasure>[] NamesAndSteps(IReadOnlyList<ReportedMeasure> measures) =>
        measures.All(m => m.Steps.Count > 0 && m.Steps[0] == m.Title)
            ? [Column<ReportedMeasure>.Lines("มาตรการ/แนวทาง ขั้นตอนหรือวิธีการพัฒนาหรือแก้ไข", 4, m => m.Steps)]
            : [Column<ReportedMeasure>.Text("มาตรการ/กิจกรรม", 2, m => m.Title), Column<ReportedMeasure>.Lines("วิธีการดำเนินการ", 3, m => m.Steps)];
}
