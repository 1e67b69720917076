using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Results;

/// <summary>What the pack of a year makes of printed scores and of answers.</summary>
/// <param name="Known">Every score that is printed or follows from printed ones and answers.</param>
/// <param name="Tree">The whole tree with total and level, or what it lacks.</param>
internal sealed record Arithmetic(KnownScores Known, Result<ScoreTree> Tree)
{
    public static Arithmetic Of(Framework framework, IReadOnlyDictionary<string, decimal> printed, IReadOnlyDictionary<string, FieldMean> answers)
    {
        var known = Scored(framework, [printed], answers);
        return new Arithmetic(known, ScoreCalculator.Complete(framework, known));
    }

    /// <param name="given">Of two scores under one code the last counts.</param>
    /// <param name="instruments">Whose scores are known already; neither <paramref name="given"/> nor <paramref name="answers"/> hold any of theirs.</param>
    public static KnownScores Scored(
        Framework framework, IReadOnlyCollection<IReadOnlyDictionary<string, decimal>> given, IReadOnlyDictionary<string, FieldMean> answers, params IReadOnlyCollection<KnownScores> instruments)
    {
        var scores = new Dictionary<string, decimal>(given.Sum(g => g.Count), StringComparer.Ordinal);
        // A misprinted code or a score of 832.0 is a matter for the audit; it must not keep the rest from being computed.
        foreach (var (code, score) in given.SelectMany(g => g))
            if (InputCheck.Of(framework, code, score) is null)
                scores[code] = score;
        return KnownScores.Of(framework, new ScoreInputs(scores, answers), instruments);
    }
}
