namespace OpenIta.Reports.Writing;

/// <summary>Measures as planned, and as carried out where results are there.</summary>
internal static class MeasureTable
{
    public static ReportPart Of(IReadOnlyList<ReportedMeasure> measures) => ReportTable.Of(
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", measures, [.. measures.SelectMany(m => m.Lines)], Columns);

    private static Column<ReportedMeasure>[] Columns =>
    [
        Column<ReportedMeasure>.Text("ลำดับ", 1, m => m.Number),
        Column<ReportedMeasure>.Text("มาตรการ/กิจกรรม", 2, m => m.Title),
        Column<ReportedMeasure>.Lines("วิธีการดำเนินการ", 3, m => m.Steps),
        Column<ReportedMeasure>.Text("ประเด็นที่เป็นข้อบกพร่อง/จุดอ่อนจากการประเมิน", 2.2, m => m.Weakness),
        Column<ReportedMeasure>.Lines("ผู้รับผิดชอบ", 1.6, m => m.Responsible),
        Column<ReportedMeasure>.Text("ระยะเวลาดำเนินการ", 1.5, m => m.Period),
        Column<ReportedMeasure>.Text("การกำกับติดตาม", 1.8, m => m.Monitoring),
        Column<ReportedMeasure>.Text("สรุปผลการดำเนินการตามมาตรการ/กิจกรรม", 3, m => m.Results),
        Column<ReportedMeasure>.Text("ผลลัพธ์หรือความสำเร็จของการดำเนินการ", 2.4, m => m.Outcome),
    ];
}
