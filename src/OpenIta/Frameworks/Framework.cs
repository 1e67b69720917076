using System.Text.Json.Serialization;
using OpenIta.Basics;

namespace OpenIta.Frameworks;

/// <summary>
/// A yearly framework of an assessment programme, read from a pack such as <c>frameworks/ita-2566.yaml</c>:
/// instruments, indicators, questions, disclosure items, scales, levels and the rules that lead from answers to a level.
/// All scores are on 0 to 100. Weights, thresholds and minimums stand here and nowhere in code.
/// </summary>
public sealed record Framework
{
    /// <summary>Id of the pack, such as <c>ita-2566</c>.</summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public required FiscalYear Year { get; init; }

    /// <summary>True when the pack as a whole waits for its owner's confirmation.</summary>
    public required bool Provisional { get; init; }

    public required IReadOnlyList<Instrument> Instruments { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required IReadOnlyList<SubIndicator> SubIndicators { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyList<DisclosureItem> DisclosureItems { get; init; }

    public required IReadOnlyList<Scale> Scales { get; init; }

    /// <summary>From the highest to the lowest; the first whose bound and gates hold is the level. Empty when not known.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>How each kind of node is rounded; a kind without a step is not rounded.</summary>
    public required IReadOnlyList<RoundingStep> Rounding { get; init; }

    /// <summary>How each kind of node follows from its children; a kind without a rule can only be given.</summary>
    public required IReadOnlyList<AggregationRule> Aggregation { get; init; }

    public required IReadOnlyList<ReadingBand> ReadingBands { get; init; }

    public required IReadOnlyList<SamplingRule> Sampling { get; init; }

    public required IReadOnlyList<CalendarStep> Calendar { get; init; }

    public required IReadOnlyList<Advice> Advice { get; init; }

    public PrivacyRule Privacy { get; init; } = PrivacyRule.Usual;

    /// <summary>Notes that the year's guidance gives to a whole group of disclosure items.</summary>
    public IReadOnlyList<ItemGroup> Groups { get; init; } = [];

    /// <summary>What a reader of the pack should know: legal basis, corrected misprints, what follows the result.</summary>
    public IReadOnlyList<LocalText> Notes { get; init; } = [];

    /// <summary>What is not known of this year. Only what a gap names may be left out of a pack.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>Source id to its description, such as <c>seed2</c>.</summary>
    public required IReadOnlyDictionary<string, string> Sources { get; init; }

    /// <summary>The nodes of the score tree by code, the total first; built once from the lists above.</summary>
    [JsonIgnore]
    public FrameworkTree Tree => field ??= FrameworkTree.Of(this);

    /// <summary>What keeps this framework from giving a total and a level; empty when it can.</summary>
    public IReadOnlyList<LocalText> MissingForScoring() => Readiness.ForTotal(this);

    /// <summary>What keeps raw answers of an instrument from being scored; empty when they can.</summary>
    public IReadOnlyList<LocalText> MissingForAnswers(string instrument) => Readiness.ForAnswers(this, instrument);

    /// <summary>The sampling rule of an instrument that holds for an agency: one made for its type and size before one for all; null where the pack has none.</summary>
    public SamplingRule? SamplingOf(string instrument, string? agencyType, string? size) => Sampling
        .Where(r => r.Instrument == instrument && r.IsFor(agencyType, size))
        .MaxBy(r => (r.AgencyTypes.Count > 0 ? 2 : 0) + (r.Sizes.Count > 0 ? 1 : 0));

    public Scale? ScaleOf(string id) => Scales.FirstOrDefault(s => s.Id == id);
}
