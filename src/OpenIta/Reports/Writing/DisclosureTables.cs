using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Disclosure items by sub-indicator and group: who answers for each, and how far it is.</summary>
internal static class DisclosureTables
{
    public static ReportPart Of(IReadOnlyList<ReportedDisclosureItem> items, NodeNames names)
    {
        var (subIndicator, group) = (items[0].SubIndicator, items[0].Group);
        var withProgress = items.Any(i => i.Status is not null || i.Progress is not null);
        var table = ReportTable.Of(
            NodeNames.Join("ข้อมูลสาธารณะ", group),
            items,
            [.. items.SelectMany(i => i.Lines)],
            Columns(withProgress));
        var headings = new List<Block>();
        if (subIndicator is not null)
            headings.Add(new Heading(2, names.Of(subIndicator)));
        if (group is not null)
            headings.Add(new Heading(3, group));
        return table with { Blocks = [.. headings, .. table.Blocks] };
    }

    private static Column<ReportedDisclosureItem>[] Columns(bool withProgress) =>
    [
        new("ข้อ", 0.7, i => Cell.Of(i.Code, Alignment.Center) with { IsRowHeader = true }, _ => true),
        Column<ReportedDisclosureItem>.Text("ข้อมูล", 1.8, i => i.Title),
        Column<ReportedDisclosureItem>.Bullets("องค์ประกอบด้านข้อมูล", 4.2, i => i.Elements),
        Column<ReportedDisclosureItem>.Lines(withProgress ? "ผู้รับผิดชอบ" : "หน่วยงานรับผิดชอบ", 1.7, i => i.Responsible),
        new("ความก้าวหน้าผลการดำเนินการ", 3, i => StatusBoxes.Of(i.Status, i.Progress), i => i.Status is not null || i.Progress is not null),
    ];
}
