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
        var inputs = new ScoreInputs(printed.Where(p => IsScoreOf(framework, p)).ToDictionary(StringComparer.Ordinal), answers);
        var known = KnownScores.Of(framework, inputs);
        return new Arithmetic(known, ScoreCalculator.Complete(framework, known));
    }

    // A misprinted code or a score of 832.0 is a matter for the audit; it must not keep the rest from being computed.
    private static bool IsScoreOf(Framework framework, KeyValuePair<string, decimal> printed) =>
        InputCheck.Of(framework, new ScoreInputs(new Dictionary<string, decimal>(StringComparer.Ordinal) { [printed.Key] = printed.Value })) is null;
}
