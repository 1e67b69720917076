using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Disclosure items by sub-indicator and group: who answers for each, and how far it is.</summary>
internal static class DisclosureTables
{
    /// <param name="withResponsible">Some item of the report has someone who answers for it: then every table shows for whom nobody does.</param>
    /// <param name="above">The item above the first: a group of the same sub-indicator stands below its heading.</param>
    public static ReportPart Of(IReadOnlyList<ReportedDisclosureItem> items, ReportedDisclosureItem? above, bool withResponsible, NodeNames names)
    {
        var (subIndicator, group) = (items[0].SubIndicator, items[0].Group);
        var table = ReportTable.Of(NodeNames.Join("ข้อมูลสาธารณะ", group), items, i => i.Lines, Columns(items, withResponsible));
        var headings = new List<Block>();
        if (subIndicator is not null && (above?.SubIndicator != subIndicator || above.Group == group))
            headings.Add(new Heading(2, names.Of(subIndicator)));
        if (group is not null)
            headings.Add(new Heading(3, group));
        return table with { Blocks = [.. headings, .. table.Blocks] };
    }

    private static IEnumerable<Column<ReportedDisclosureItem>> Columns(IReadOnlyList<ReportedDisclosureItem> items, bool withResponsible) =>
    [
        new("ข้อ", 0.85, i => Cell.Of(NodeNames.Code(i.Code, i.PrintedCode) ?? "", Alignment.Center) with { IsRowHeader = true }, _ => true),
        Column<ReportedDisclosureItem>.Text("ข้อมูล", 1.8, i => i.Title),
        Column<ReportedDisclosureItem>.Lines("องค์ประกอบด้านข้อมูล", 4.2, i => i.Elements),
        Column<ReportedDisclosureItem>.Lines("ผู้รับผิดชอบ", 1.7, i => ItemLines.Units(i.Responsible)) with { IsFilled = _ => withResponsible },
        Column<ReportedDisclosureItem>.Text("ระยะเวลา", 1.3, i => i.Period),
        .. StatusColumns.Of(items, "ความก้าวหน้าผลการดำเนินการ", 3, wide: false, i => new StatusCell(i.Status, i.StatusText, i.Progress)),
        .. Column<ReportedDisclosureItem>.Extra(items, i => i.Extra),
    ];
}
