namespace OpenIta.Reports.Writing;

/// <summary>Scores that stand in no text or table written so far, such as those of a chart: they get a table of their own.</summary>
internal static class Unsaid
{
    public static IEnumerable<ReportPart> Scores(PublishedReport report, IReadOnlyList<ReportPart> said, NodeNames names)
    {
        var lines = said.SelectMany(p => p.Lines).Concat(report.Memo?.Lines ?? []).ToHashSet();
        var left = report.Scores.Where(s => !lines.Contains(s.Line)).OrderBy(s => s.Line).ToList();
        var starts = said.Where(p => p.Lines.Count > 0).Select(p => p.FirstLine).ToList();
        var from = 0;
        for (var i = 1; i <= left.Count; i++)
        {
            if (i < left.Count && !starts.Exists(s => s > left[i - 1].Line && s < left[i].Line))
                continue;
            yield return ScoreTables.Scores(left[from..i], names);
            from = i;
        }
    }
}
