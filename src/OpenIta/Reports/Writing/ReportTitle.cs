using System.Globalization;

namespace OpenIta.Reports.Writing;

/// <summary>What a report is called, whose it is and of which place, by its kinds.</summary>
internal static class ReportTitle
{
    public static string Of(PublishedReport report) => NodeNames.Join(Name(report), Year(report));

    /// <summary>The lines that open the report: name, year, agency, place.</summary>
    public static IReadOnlyList<string> Lines(PublishedReport report) =>
        [.. new[] { Name(report), Year(report), report.Agency, Place(report) }.OfType<string>().Where(l => l.Length > 0)];

    private static string Name(PublishedReport report) => report.Kinds switch
    {
        var kinds when kinds.Contains(ReportKind.Analysis) => "รายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ",
        var kinds when kinds.Contains(ReportKind.Progress) => "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        var kinds when kinds.Contains(ReportKind.Measures) => "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        var kinds when kinds.Contains(ReportKind.ResponsibilityList) => "หน่วยงานที่รับผิดชอบการเปิดเผยข้อมูลสาธารณะ (OIT)",
        var kinds when kinds.Contains(ReportKind.WorkPlan) => "แผนการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        _ => "รายงานการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ",
    };

    private static string? Year(PublishedReport report) =>
        report.FiscalYear is { } year ? $"ประจำปีงบประมาณ พ.ศ. {year.ToString(CultureInfo.InvariantCulture)}" : null;

    // The capital has แขวง and เขต where a province has ตำบล and อำเภอ.
    private static string Place(PublishedReport report)
    {
        var capital = report.Province?.Contains("กรุงเทพ", StringComparison.Ordinal) ?? false;
        return NodeNames.Join(
            Named(capital ? "แขวง" : "ตำบล", report.Subdistrict),
            Named(capital ? "เขต" : "อำเภอ", report.District),
            capital ? report.Province : Named("จังหวัด", report.Province));
    }

    private static string? Named(string kind, string? name) =>
        name is null || name.StartsWith(kind, StringComparison.Ordinal) ? name : kind + name;
}
