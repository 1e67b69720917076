using OpenIta.Scoring;

namespace OpenIta.Results;

/// <summary>How far the scores of a cycle are. Only published ones are for everyone.</summary>
public enum Standing { Preliminary, Final, Published }

/// <summary>What a cycle run with this program gave an agency on one instrument: inputs of the score tree, the marks of items or the answers of respondents.</summary>
/// <param name="FiscalYear">Buddhist Era.</param>
/// <param name="Instrument">Such as OIT; an instrument has one row for a year.</param>
/// <param name="Scores">0 to 100 by code of the pack.</param>
public sealed record AssessedScores(
    Guid Agency, int FiscalYear, string Instrument, Standing Standing, DateTimeOffset ComputedAt, IReadOnlyDictionary<string, decimal> Scores)
{
    /// <summary>Of surveys: the mean of each field, by its code. Single options are not kept here.</summary>
    public IReadOnlyDictionary<string, FieldMean> Answers { get; init; } = new Dictionary<string, FieldMean>();

    /// <summary>What follows from the answers, where that was computed just now; null of what was stored.</summary>
    internal KnownScores? Known { get; init; }
}
