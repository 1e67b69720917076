using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary><c>wrong-indicator</c>: a question or item stands under an indicator it does not belong to. <c>unknown-code</c>: no such question or item.</summary>
internal static class ProgressRows
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        var rows = audited.Report.IndicatorProgress.Where(r => r.Code is not null).ToList();
        // A table of IIT speaks of one year's questions, one of OIT of one year's items; they need not be the same year.
        foreach (var table in rows.GroupBy(r => r.Instrument ?? ""))
            if (ItemFramework.Of(audited, [.. table.Where(r => r.Title is not null).Select(r => (r.Code!, r.Title!))]) is { } framework)
                foreach (var row in table)
                    if (Check(framework, row) is { } finding)
                        yield return finding;
    }

    private static Finding? Check(Framework framework, IndicatorProgress row)
    {
        if (framework.Tree.Find(row.Code!) is null)
            return Finding("unknown-code", row, row.Code!, null, $"ปี {framework.Year} ไม่มีข้อ {row.Code}", $"{framework.Year} has no {row.Code}");
        // Printed may be an indicator (7) or a sub-indicator (9.1): it must stand on the way from the code up to the total.
        // What stands in the row itself is held against it, not what an empty cell is taken to mean.
        if (row.IndicatorFromAbove || row.Indicator is not { } printed || framework.Tree.Find(printed) is not { } place || framework.Tree.PathUp(row.Code!).Any(n => n.Code == printed))
            return null;
        var expected = framework.Tree.PathUp(row.Code!).FirstOrDefault(n => n.Kind == place.Kind);
        if (expected is null)
            return null;
        return Finding("wrong-indicator", row, printed, expected.Code,
            $"ข้อ {row.Code} อยู่ใต้{NodeName.Thai(framework, printed)} แต่เป็นข้อของ{NodeName.Thai(framework, expected.Code)}",
            $"{row.Code} stands under indicator {printed}, but belongs to indicator {expected.Code}");
    }

    private static Finding Finding(string rule, IndicatorProgress row, string value, string? expected, string thai, string english) =>
        new(rule, row.Code, row.Lines.FirstOrDefault(), [value], expected is null ? null : (FindingValue)expected, thai, english) { Lines = row.Lines };
}
