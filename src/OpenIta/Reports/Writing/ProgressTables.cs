using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>
/// Progress of IIT, EIT and OIT rows. Rows that tell steps and monitoring get the wide table with a column for each status;
/// shorter ones the table with check boxes before the words.
/// </summary>
internal static class ProgressTables
{
    public static ReportPart Of(IReadOnlyList<IndicatorProgress> rows)
    {
        var instrument = rows[0].Instrument;
        var wide = rows.Any(r => r.Monitoring is not null || r.Steps.Count > 0);
        var table = ReportTable.Of($"ความก้าวหน้าผลการดำเนินการ {instrument}".TrimEnd(), rows, r => r.Lines, wide ? Wide(rows, instrument) : Short(rows));
        return instrument is null ? table : table with { Blocks = [new Heading(2, $"ประเด็นการประเมิน {instrument}"), .. table.Blocks] };
    }

    private static IEnumerable<Column<IndicatorProgress>> Short(IReadOnlyList<IndicatorProgress> rows) =>
    [
        Column<IndicatorProgress>.Text("ลำดับที่", 0.95, r => r.Number),
        Column<IndicatorProgress>.Text("ตัวชี้วัด", 1.9, r => r.IndicatorTitle),
        Column<IndicatorProgress>.Text("หัวข้อย่อยการประเมิน", 2, Question),
        Column<IndicatorProgress>.Text("แนวทางในการยกระดับการประเมิน", 3, r => r.Measure),
        Column<IndicatorProgress>.Lines("ผู้รับผิดชอบ", 1.5, r => ItemLines.Units(r.Responsible)),
        Column<IndicatorProgress>.Text("ระยะเวลา", 1.3, r => r.Period),
        .. StatusColumns.Of(rows, "ความก้าวหน้าผลการดำเนินการ", 3.4, wide: false, Status),
        .. Column<IndicatorProgress>.Extra(rows, r => r.Extra),
    ];

    private static IEnumerable<Column<IndicatorProgress>> Wide(IReadOnlyList<IndicatorProgress> rows, string? instrument) =>
    [
        Column<IndicatorProgress>.Text("ลำดับที่", 0.95, r => r.Number),
        Column<IndicatorProgress>.Text($"ตัวชี้วัดการประเมิน {instrument}".TrimEnd(), 1.5, r => r.IndicatorTitle),
        Column<IndicatorProgress>.Text("หัวข้อย่อยการประเมิน", 1.7, Question),
        Column<IndicatorProgress>.Text("การกำหนดแนวทางฯ หรือมาตรการเพื่อขับเคลื่อน", 1.6, r => r.Measure),
        Column<IndicatorProgress>.Lines("ผู้รับผิดชอบหรือผู้เกี่ยวข้อง", 1.5, r => ItemLines.Units(r.Responsible)),
        Column<IndicatorProgress>.Text("ระยะเวลาดำเนินการ", 1.25, r => r.Period),
        Column<IndicatorProgress>.Lines("การกำหนดขั้นตอนหรือวิธีการปฏิบัติ", 2, r => r.Steps),
        Column<IndicatorProgress>.Text("แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติ", 2, r => r.Monitoring),
        .. StatusColumns.Of(rows, "การรายงานผลการดำเนินการ", 2, wide: true, Status),
        .. Column<IndicatorProgress>.Extra(rows, r => r.Extra),
    ];

    private static StatusCell Status(IndicatorProgress row) => new(row.Status, row.StatusText, row.Progress);

    private static string Question(IndicatorProgress row) => NodeNames.Join(NodeNames.Code(row.Code, row.PrintedCode), row.Title);
}
