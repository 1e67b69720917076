namespace OpenIta.Reports.Writing;

/// <summary>Everything a report says, in the order of the lines it was read from.</summary>
internal static class ReportParts
{
    public static IReadOnlyList<ReportPart> Of(PublishedReport report, ReportOpening opening, NodeNames names)
    {
        var prose = Prose.Of(report, opening).Concat(OtherTables.Of(report)).ToList();
        // A heading or paragraph between two rows ends a table.
        var breaks = prose.Where(p => p.Lines.Count > 0).Select(p => p.FirstLine).ToList();
        var items = Groups(report.DisclosureItems, i => i.Lines, breaks, i => i.SubIndicator + "|" + i.Group);
        IEnumerable<ReportPart> tables =
        [
            .. Groups(report.Measures, m => m.Lines, breaks, MeasureTable.InstrumentOf).Select(g => MeasureTable.Of(g, names)),
            .. Groups(report.IndicatorProgress, r => r.Lines, breaks, r => r.Instrument).Select(ProgressTables.Of),
            .. items.Select((g, at) => DisclosureTables.Of(g, at == 0 ? null : items[at - 1][^1], report.DisclosureItems.Any(i => i.Responsible.Count > 0), names)),
            .. Groups(report.WorkPlan, s => s.Lines, breaks, _ => "").Select(WorkPlanTable.Of),
        ];
        var said = prose.Concat(tables).ToList();
        said.AddRange(Unsaid.Of(report, said, names));
        return [.. said.OrderBy(p => p.FirstLine)];
    }

    // Rows that stand next to one another and belong together.
    private static List<List<T>> Groups<T>(IReadOnlyList<T> rows, Func<T, IReadOnlyList<int>> linesOf, List<int> breaks, Func<T, string?> kind)
    {
        var groups = new List<List<T>>();
        foreach (var row in rows)
        {
            if (groups.Count > 0 && kind(groups[^1][0]) == kind(row) && !IsBroken(linesOf(groups[^1][^1]), linesOf(row), breaks))
                groups[^1].Add(row);
            else
                groups.Add([row]);
        }
        return groups;
    }

    private static bool IsBroken(IReadOnlyList<int> above, IReadOnlyList<int> below, List<int> breaks) =>
        above.Count > 0 && below.Count > 0 && breaks.Exists(b => b > above.Max() && b < below.Min());
}
