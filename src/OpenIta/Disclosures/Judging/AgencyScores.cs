using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Disclosures.Judging;

/// <summary>The scores of one agency's checklist, item by item in the order of the pack.</summary>
public sealed record AgencyScores(Framework Framework, IReadOnlyList<ItemScore> Items)
{
    public ItemScore? Item(string code) => Items.FirstOrDefault(i => i.Item == code);

    public IReadOnlyList<string> NotScored => [.. Items.Where(i => i.PreliminaryMark is null).Select(i => i.Item)];

    public IReadOnlyList<string> NotDecided => [.. Items.Where(i => i.NeedsAnswer).Select(i => i.Item)];

    /// <summary>The marks in force, by item; items without one are left out.</summary>
    public IReadOnlyDictionary<string, decimal> Marks => Items.Where(i => i.Mark is not null).ToDictionary(i => i.Item, i => i.Mark!.Value, StringComparer.Ordinal);

    /// <summary>What the pack makes of the marks: sub-indicators, indicators and the checklist itself, as far as the items reach.</summary>
    public Result<KnownScores> Computed => ScoreCalculator.CalculateKnown(Framework, new ScoreInputs(Marks));
}
