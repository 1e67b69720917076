using System.Collections.ObjectModel;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Results;

/// <summary>The result of one year in short, as lists show it.</summary>
/// <param name="FiscalYear">Buddhist Era.</param>
/// <param name="Findings">Findings of the audit in the current reports of the year.</param>
public sealed record YearSummary(int FiscalYear, decimal? Total, ResultLevel? Level, int Findings)
{
    /// <summary>Every known score by code, the total among them.</summary>
    public IReadOnlyDictionary<string, decimal> Scores { get; init; } = ReadOnlyDictionary<string, decimal>.Empty;

    /// <summary>The pack of the year, in whose order the scores are stored; null when there is none.</summary>
    internal Framework? Framework { get; init; }

    public static YearSummary Of(YearResult result) => new(result.FiscalYear, result.Total, result.Level, result.Findings.Count)
    {
        Scores = result.Nodes.Where(n => n.Score is not null).ToDictionary(n => n.Code, n => n.Score!.Value, StringComparer.Ordinal),
        Framework = result.Framework,
    };

    /// <summary>What <see cref="YearResults"/> would say of an agency and year that no report speaks of, without the places and findings that only reports give.</summary>
    /// <param name="framework">The pack of the year; null when there is none.</param>
    internal static YearSummary Of(int fiscalYear, Framework? framework, IReadOnlyCollection<AssessedScores> assessed)
    {
        if (framework is null)
            return new YearSummary(fiscalYear, null, null, 0);
        var answers = assessed.Where(a => a.Known is null).SelectMany(a => a.Answers).ToDictionary(StringComparer.Ordinal);
        var known = Arithmetic.Scored(framework, [.. assessed.Select(a => a.Scores)], answers, [.. assessed.Select(a => a.Known).OfType<KnownScores>()]);
        var level = ScoreCalculator.LevelOf(framework, known) is { IsRefused: false } reached ? ResultLevel.Of(reached.Value) : null;
        return new YearSummary(fiscalYear, known.ScoreOf(FrameworkTree.TotalCode), level, 0)
        {
            Scores = known.ByCode,
            Framework = framework,
        };
    }
}

/// <summary>The result of one agency in one year.</summary>
public sealed record AgencyResult(Guid Agency, YearSummary Year);

/// <summary>Who may see results: published ones are everyone's, final ones those with <see cref="Accounts.Permission.ReadScores"/>.</summary>
public enum ResultAudience { Everyone, ReadersOfScores }
