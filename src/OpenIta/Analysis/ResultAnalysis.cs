using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Results;

namespace OpenIta.Analysis;

public sealed record NoResultOfYear(int FiscalYear) : Refusal(
    $"ยังไม่มีผลการประเมินปีงบประมาณ พ.ศ. {FiscalYear}", $"There is no result of fiscal year {FiscalYear} yet");

/// <summary>What the scores of an agency in one year mean. Scores are 0 to 100, as shown on the page of results.</summary>
public sealed record ResultAnalysis
{
    public required YearResult Result { get; init; }

    public required Framework Framework { get; init; }

    /// <summary>The bands, the lowest first, each with its indicators from the lowest score up: what hurts most is read first.</summary>
    public required IReadOnlyList<BandFindings> Bands { get; init; }

    /// <summary>Of all indicators first, then of each instrument that has scored indicators.</summary>
    public required IReadOnlyList<Extremes> Extremes { get; init; }

    /// <summary>Indicators from the highest score; equal scores share a rank, and the next rank counts them all (1, 2, 2, 4).</summary>
    public required IReadOnlyList<RankedNode> Ranking { get; init; }

    /// <summary>Each level above the result, the nearest first; empty at the highest and where the total is not known.</summary>
    public required IReadOnlyList<LevelDistance> LevelsAbove { get; init; }

    /// <summary>Against the year before that has a result; null when there is none.</summary>
    public required YearChange? Change { get; init; }

    /// <summary>Every year with a total up to this one, the earliest first.</summary>
    public required IReadOnlyList<YearPoint> Trend { get; init; }

    /// <summary>Null where fewer than two peers have a result.</summary>
    public required PeerComparison? Peers { get; init; }

    /// <summary>Disclosure items that lost points, the dearest first.</summary>
    public required IReadOnlyList<LostPoints> LostItems { get; init; }

    /// <summary>Questions, sub-items and items below the highest band, from the lowest score up.</summary>
    public required IReadOnlyList<NodeResult> WeakLeaves { get; init; }

    /// <param name="years">All results of the agency, in any order.</param>
    /// <param name="own">Bounds of the agency; null for those of the pack.</param>
    /// <param name="peers">Totals of its peers of that year.</param>
    public static Result<ResultAnalysis> Of(IReadOnlyList<YearResult> years, int fiscalYear, BandBounds? own = null, PeerGroup? peers = null)
    {
        // A report of progress is of a year too, and says nothing of its scores.
        if (years.FirstOrDefault(y => y.FiscalYear == fiscalYear) is not { Framework: { } framework } result || result.Nodes.All(n => n.Score is null))
            return new NoResultOfYear(fiscalYear);
        return AnalysisBands.Of(framework, own).Map(bands => new ResultAnalysis
        {
            Result = result,
            Framework = framework,
            Bands = BandFindings.Of(result, bands),
            Extremes = Analysis.Extremes.Of(result, framework),
            Ranking = RankedNode.Of(result),
            LevelsAbove = LevelDistance.Of(result, framework),
            Change = YearChange.Of(years, result),
            Trend = YearPoint.Of(years, fiscalYear),
            Peers = PeerComparison.Of(result, peers),
            LostItems = LostPoints.Of(result, framework),
            WeakLeaves =
            [
                .. result.Nodes.Where(n => n is { Kind: NodeKind.Question or NodeKind.SubItem or NodeKind.DisclosureItem, Score: not null } && n.Score < bands[0].From)
                    .OrderBy(n => n.Score),
            ],
        });
    }
}
