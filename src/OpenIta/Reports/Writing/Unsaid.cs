namespace OpenIta.Reports.Writing;

/// <summary>Scores, ranking and weights that stand in no text or table written so far, such as those of a chart: they get tables of their own.</summary>
internal static class Unsaid
{
    public static IEnumerable<ReportPart> Of(PublishedReport report, IReadOnlyList<ReportPart> said, NodeNames names)
    {
        var lines = said.SelectMany(p => p.Lines).Concat(report.Memo?.Lines ?? []).ToHashSet();
        if (report.Ranking.Any(r => !lines.Contains(r.Line)))
        {
            yield return ScoreTables.Ranking(report.Ranking);
            lines.UnionWith(report.Ranking.Select(r => r.Line));
        }
        if (report.Weights.Any(w => !lines.Contains(w.Line)))
            yield return ScoreTables.Weights(report.Weights, names);
        foreach (var scores in Runs(report.Scores.Where(s => !lines.Contains(s.Line) && !IsInHeading(s, report)), said))
            yield return ScoreTables.Scores(scores, names);
    }

    private static bool IsInHeading(PrintedScore score, PublishedReport report) =>
        report.Narrative.Any(n => n.Heading is { } heading && heading.Contains(score.Text, StringComparison.Ordinal));

    // Scores with nothing written between them make one table.
    private static IEnumerable<List<PrintedScore>> Runs(IEnumerable<PrintedScore> scores, IReadOnlyList<ReportPart> said)
    {
        var starts = said.Where(p => p.Lines.Count > 0).Select(p => p.FirstLine).ToList();
        return scores.GroupBy(s => starts.Count(start => start < s.Line)).OrderBy(g => g.Key).Select(g => g.OrderBy(s => s.Line).ToList());
    }
}
