namespace OpenIta.Frameworks;

/// <summary>A result level: total at least <paramref name="From"/> (inclusive; its upper end is the bound of the level above), and every gate.</summary>
public sealed record Level(string Code, LocalText Title, decimal From, bool Passes, IReadOnlyList<Gate> Gates, Provenance Provenance)
{
    /// <summary>Where the printed band ends (exclusive); null for the highest bands. The rule itself needs only <see cref="From"/>.</summary>
    public decimal? Below { get; init; }
}

/// <summary>A condition of a level beside its total: this node's score is at least so much.</summary>
public sealed record Gate(string Node, decimal AtLeast);

/// <summary>Kinds of nodes of a score tree, from the top to the leaves.</summary>
public enum NodeKind { Total, Instrument, Indicator, SubIndicator, Question, SubItem, DisclosureItem }

/// <summary>Rounding of one kind of node. The unrounded value is always kept beside the rounded one.</summary>
/// <param name="Carries">Which of the two the parent is computed from.</param>
public sealed record RoundingStep(NodeKind Kind, int Digits, RoundingMode Mode, Carried Carries, Provenance Provenance);

/// <summary>HalfUp: 0.005 goes up (away from zero); HalfEven: to the even digit; Down: cut off.</summary>
public enum RoundingMode { HalfUp, HalfEven, Down }

public enum Carried { Unrounded, Rounded }

/// <summary>How a kind of node follows from its children.</summary>
public sealed record AggregationRule(NodeKind Kind, AggregationMethod Method, Provenance Provenance);

/// <summary>Mean: the plain mean of the children; WeightedSum: by the weights of the children; AnswerMean: mean over respondents of the points of the chosen option.</summary>
public enum AggregationMethod { Mean, WeightedSum, AnswerMean }

/// <summary>A band for reading scores in an analysis: from <paramref name="From"/> (inclusive) to <paramref name="Below"/> (exclusive; null is open to 100).</summary>
public sealed record ReadingBand(string Code, LocalText Title, decimal From, decimal? Below, Provenance Provenance);

/// <summary>How many respondents an instrument needs. Percent of the population, with a floor and a cap; null where not known.</summary>
public sealed record SamplingRule(
    string Instrument, LocalText Population, decimal? Percent, int? AtLeast, int? AtMost, LocalText Rule, Provenance Provenance)
{
    /// <summary>Types of agencies the rule is for, such as องค์การบริหารส่วนตำบล; empty for all.</summary>
    public IReadOnlyList<string> AgencyTypes { get; init; } = [];

    /// <summary>Size groups within the types, such as S; empty for all.</summary>
    public IReadOnlyList<string> Sizes { get; init; } = [];

    public bool IsFor(string? agencyType, string? size) =>
        (AgencyTypes.Count == 0 || (agencyType is not null && AgencyTypes.Contains(agencyType, StringComparer.Ordinal)))
        && (Sizes.Count == 0 || (size is not null && Sizes.Contains(size, StringComparer.OrdinalIgnoreCase)));

    /// <summary>
    /// How many must answer out of a population: the percent (a part of a person counts as one), within floor and cap, and never more than there are.
    /// With 10 percent, at least 30, at most 400: 20 of 20, 30 of 120, 41 of 405, 400 of 9,000. Null when the rule states no number.
    /// </summary>
    public int? Minimum(int population)
    {
        if (Percent is null && AtLeast is null)
            return null;
        var share = Percent is { } percent ? (int)decimal.Ceiling(population * percent / 100) : 0;
        return Math.Min(population, Math.Min(Math.Max(share, AtLeast ?? 0), AtMost ?? int.MaxValue));
    }
}

/// <param name="SmallestGroup">Statistics of fewer respondents are shown nowhere, so that nobody can be guessed from them.</param>
public sealed record PrivacyRule(int SmallestGroup, Provenance Provenance)
{
    /// <summary>Below it, one of two or three people who know each other's answers is left alone with theirs.</summary>
    public const int Least = 3;

    /// <summary>What holds where a pack says nothing.</summary>
    public static PrivacyRule Usual { get; } = new(5, new Provenance(ProvenanceKind.Inferred, [], Provisional: true));
}

/// <summary>A step of the year with its dates; null where the source gives words only.</summary>
public sealed record CalendarStep(string Code, LocalText Title, DateOnly? From, DateOnly? To, LocalText? DatesAsPrinted, Provenance Provenance);

/// <summary>Known advice for a question or item that scored low.</summary>
public sealed record Advice(string Node, LocalText Text, Provenance Provenance);
