using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>
/// What a calculation starts from: scores of any nodes by code (0 to 100; <c>total</c>, <c>IIT</c>, <c>1</c>, <c>9.1</c>, <c>I1</c>, <c>I1.1</c>, <c>O1</c>),
/// and means of answers by field code. A node that is in neither and does not follow from its children is missing, never zero.
/// </summary>
public sealed record ScoreInputs(IReadOnlyDictionary<string, decimal> Scores, IReadOnlyDictionary<string, FieldMean> Answers)
{
    public ScoreInputs(IReadOnlyDictionary<string, decimal> scores)
        : this(scores, new Dictionary<string, FieldMean>())
    {
    }
}

/// <summary>The answers of one field of a form as one number.</summary>
/// <param name="Mean">Mean points of the chosen options, 0 to 100, over those who answered.</param>
/// <param name="Count">How many answered; never 0.</param>
/// <param name="Options">The options that were chosen, in the order of the form.</param>
public sealed record FieldMean(decimal Mean, long Count, IReadOnlyList<OptionTally> Options)
{
    /// <summary>Three who chose 100 and one who chose 0 points: a mean of 75 over 4.</summary>
    public static FieldMean Of(IReadOnlyList<OptionTally> options)
    {
        var (count, points) = (0L, 0m);
        foreach (var option in options)
            (count, points) = (count + option.Count, points + option.Count * option.Points);
        return new FieldMean(points / count, count, options);
    }

    /// <summary>The same from counts in the order of the options, which are not kept. Null where nobody answered.</summary>
    internal static FieldMean? Of(ReadOnlySpan<long> counts, IReadOnlyList<ScaleOption> options)
    {
        var (count, points) = (0L, 0m);
        for (var option = 0; option < counts.Length; option++)
            if (counts[option] > 0)
                (count, points) = (count + counts[option], points + counts[option] * options[option].Points!.Value);
        return count == 0 ? null : new FieldMean(points / count, count, []);
    }
}

/// <summary>An option (from 1), its points, and how many chose it.</summary>
public sealed record OptionTally(int Option, decimal Points, long Count);
