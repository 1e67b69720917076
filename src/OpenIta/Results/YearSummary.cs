namespace OpenIta.Results;

/// <summary>The result of one year in short, as lists show it.</summary>
/// <param name="FiscalYear">Buddhist Era.</param>
/// <param name="Findings">Findings of the audit in the current reports of the year.</param>
public sealed record YearSummary(int FiscalYear, decimal? Total, ResultLevel? Level, int Findings)
{
    /// <summary>Every known score by code, the total among them.</summary>
    public IReadOnlyDictionary<string, decimal> Scores { get; init; } = new Dictionary<string, decimal>();

    public static YearSummary Of(YearResult result) => new(result.FiscalYear, result.Total, result.Level, result.Findings.Count)
    {
        Scores = result.Nodes.Where(n => n.Score is not null).ToDictionary(n => n.Code, n => n.Score!.Value, StringComparer.Ordinal),
    };
}

/// <summary>The result of one agency in one year.</summary>
public sealed record AgencyResult(Guid Agency, YearSummary Year);

/// <summary>Who may see results: published ones are everyone's, final ones those with <see cref="Accounts.Permission.ReadScores"/>.</summary>
public enum ResultAudience { Everyone, ReadersOfScores }
