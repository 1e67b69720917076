using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Scoring;

namespace OpenIta.Results;

/// <summary>Puts the reports of one agency together, year by year. Pure: the same reports and packs give the same results.</summary>
public static class YearResults
{
    /// <param name="reports">Current versions, the latest first.</param>
    /// <param name="frameworkOf">The pack of a year (Buddhist Era), or null.</param>
    /// <param name="assessed">What cycles gave the agency, as far as the reader may see it.</param>
    /// <returns>The latest year first.</returns>
    public static IReadOnlyList<YearResult> Of(IReadOnlyList<StoredReport> reports, Func<int, Framework?> frameworkOf, IReadOnlyList<AssessedScores>? assessed = null)
    {
        var results = new List<YearResult>();
        foreach (var year in reports.SelectMany(r => YearsIn(r.Report)).Concat((assessed ?? []).Select(a => a.FiscalYear)).Distinct().Order())
        {
            var framework = frameworkOf(year);
            var changed = results.Count > 0 && FrameworkChange.Between(results[^1].Framework, framework);
            results.Add(Year(reports, [.. (assessed ?? []).Where(a => a.FiscalYear == year)], year, framework, changed));
        }
        results.Reverse();
        return results;
    }

    private static IEnumerable<int> YearsIn(PublishedReport report) =>
        new[] { report.FiscalYear }.Concat(report.Scores.Select(s => s.FiscalYear)).Concat(report.Levels.Select(l => l.FiscalYear)).OfType<int>();

    private static YearResult Year(IReadOnlyList<StoredReport> reports, IReadOnlyList<AssessedScores> assessed, int year, Framework? framework, bool changed)
    {
        var printed = PrintedScores.Of(reports, year);
        var given = assessed.SelectMany(a => a.Scores).Concat(printed.Shown).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
        var answers = assessed.SelectMany(a => a.Answers).ToDictionary(StringComparer.Ordinal);
        var computed = framework is null ? null : Arithmetic.Of(framework, given, answers);
        var tree = computed?.Tree is { IsRefused: false } whole ? whole.Value : null;
        List<ReportFinding> findings =
        [
            .. from report in reports
               where report.Report.FiscalYear == year
               from finding in report.Report.Findings
               select new ReportFinding(report.Id, report.Report.Source.FileName, finding),
        ];
        var (level, source) = LevelOf(reports, year, framework, tree);
        return new YearResult
        {
            FiscalYear = year,
            Framework = framework,
            FrameworkChanged = changed,
            Total = printed.Shown.TryGetValue(FrameworkTree.TotalCode, out var total) ? total : computed?.Known.Nodes.GetValueOrDefault(FrameworkTree.TotalCode)?.Score,
            Level = level,
            LevelSource = source,
            Nodes = [.. NodeResults.Of(framework, printed, computed?.Known, findings)],
            Assessed = assessed,
            Computed = tree,
            NotComputed = computed?.Tree.Refusal,
            Findings = findings,
        };
    }

    private static (ResultLevel? Level, ValueSource Source) LevelOf(IReadOnlyList<StoredReport> reports, int year, Framework? framework, ScoreTree? tree)
    {
        if (PrintedLevel(reports, year) is { } printed)
            return (Known(framework, printed), ValueSource.Printed);
        return tree is null
            ? (null, ValueSource.Unknown)
            : (ResultLevel.Of(tree.Level), ValueSource.Computed);
    }

    private static string? PrintedLevel(IReadOnlyList<StoredReport> reports, int year) =>
        reports.Select(r => r.Report).Where(r => r.FiscalYear == year).Select(r => r.Level).FirstOrDefault(l => l is not null)
        ?? reports.SelectMany(r => r.Report.Levels).FirstOrDefault(l => l.FiscalYear == year)?.Level;

    private static ResultLevel Known(Framework? framework, string printed)
    {
        var key = ThaiText.Squeeze(printed);
        var level = framework?.Levels.FirstOrDefault(l => new[] { l.Code, l.Title.Thai, l.Title.English }.Any(t => t is not null && ThaiText.Squeeze(t) == key));
        return level is null ? new ResultLevel(printed, printed) : ResultLevel.Of(level);
    }
}
