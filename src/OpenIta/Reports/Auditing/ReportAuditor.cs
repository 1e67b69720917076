using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary>
/// Holds a published report against itself, arithmetic and the framework of its year. No false accusation is the first rule:
/// a finding needs two printed things that can't both be right, or one that the pack rules out.
/// </summary>
public static class ReportAuditor
{
    private static readonly Func<AuditedReport, IEnumerable<Finding>>[] Rules =
    [
        TwoValues.Find, Arithmetic.Find, PrintedLevels.Find, Weights.Find, RankOrder.Find, CountClaims.Find, WrongBands.Find, ExtremeClaims.Find,
        ProgressRows.Find, ItemLists.Find, MixedDigits.Find,
    ];

    /// <summary>Findings in the order of their lines.</summary>
    public static IReadOnlyList<Finding> Audit(PublishedReport report, FrameworkLibrary library)
    {
        var framework = report.FiscalYear is { } year && library.Find(new FiscalYear(year)) is { IsRefused: false } found ? found.Value : null;
        var audited = new AuditedReport(report, framework, library.All);
        return [.. Rules.SelectMany(rule => rule(audited)).OrderBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal)];
    }
}
