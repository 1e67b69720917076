using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>
/// Progress of IIT, EIT and OIT rows. Rows that tell steps and monitoring get the wide table with a column for each status;
/// shorter ones the table with check boxes before the words.
/// </summary>
internal static class ProgressTables
{
    public static ReportPart Of(string? instrument, IReadOnlyList<IndicatorProgress> rows)
    {
        var wide = rows.Any(r => r.Monitoring is not null || r.Steps.Count > 0);
        var table = ReportTable.Of(
            $"ความก้าวหน้าผลการดำเนินการ {instrument}".TrimEnd(),
            rows,
            [.. rows.SelectMany(r => r.Lines)],
            wide ? Wide(instrument) : Short);
        return instrument is null ? table : table with { Blocks = [new Heading(2, $"ประเด็นการประเมิน {instrument}"), .. table.Blocks] };
    }

    private static Column<IndicatorProgress>[] Short =>
    [
        Column<IndicatorProgress>.Text("ลำดับที่", 0.95, r => r.Number),
        Column<IndicatorProgress>.Text("ตัวชี้วัด", 1.9, Indicator),
        Column<IndicatorProgress>.Text("หัวข้อย่อยการประเมิน", 2, Question),
        Column<IndicatorProgress>.Text("แนวทางในการยกระดับการประเมิน", 3, r => r.Measure),
        Column<IndicatorProgress>.Lines("ผู้รับผิดชอบ", 1.5, r => r.Responsible),
        Column<IndicatorProgress>.Text("ระยะเวลา", 1.3, r => r.Period),
        new("ความก้าวหน้าผลการดำเนินการ", 3.4, r => StatusBoxes.Of(r.Status, r.Progress), r => r.Status is not null || r.Progress is not null),
    ];

    private static Column<IndicatorProgress>[] Wide(string? instrument) =>
    [
        Column<IndicatorProgress>.Text("ลำดับที่", 0.95, r => r.Number),
        Column<IndicatorProgress>.Text($"ตัวชี้วัดการประเมิน {instrument}".TrimEnd(), 1.5, Indicator),
        Column<IndicatorProgress>.Text("หัวข้อย่อยการประเมิน", 1.7, Question),
        Column<IndicatorProgress>.Text("การกำหนดแนวทางฯ หรือมาตรการเพื่อขับเคลื่อน", 1.6, r => r.Measure),
        Column<IndicatorProgress>.Lines("ผู้รับผิดชอบหรือผู้เกี่ยวข้อง", 1.5, r => r.Responsible),
        Column<IndicatorProgress>.Text("ระยะเวลาดำเนินการ", 1.25, r => r.Period),
        Column<IndicatorProgress>.Lines("การกำหนดขั้นตอนหรือวิธีการปฏิบัติ", 2, r => r.Steps),
        Column<IndicatorProgress>.Text("แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติ", 2, r => r.Monitoring),
        Status("ยังไม่ดำเนินการ", MeasureStatus.NotStarted),
        Status("อยู่ระหว่างดำเนินการ", MeasureStatus.InProgress),
        Status("ดำเนินการแล้ว", MeasureStatus.Done),
        Column<IndicatorProgress>.Text("การรายงานผลการดำเนินการ", 2, r => r.Progress),
    ];

    // The three columns stand together even where no row has one of the states.
    private static Column<IndicatorProgress> Status(string heading, MeasureStatus status) =>
        new(heading, 1.2, r => Cell.Of(r.Status == status ? "✓" : "", Alignment.Center), r => r.Status is not null);

    private static string? Indicator(IndicatorProgress row) => row.IndicatorTitle;

    private static string Question(IndicatorProgress row) => NodeNames.Join(row.Code, row.Title);
}
