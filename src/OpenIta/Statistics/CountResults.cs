using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Results;

namespace OpenIta.Statistics;

/// <summary>A result with the agency it is of and its total of the year before.</summary>
internal sealed record PlacedResult(Agency Agency, YearSummary Year, decimal? Before);

/// <summary>From the results of a year to the statistics of every place. Pure.</summary>
internal static class CountResults
{
    private const int MostMovers = 10;

    public static IEnumerable<(StatisticPlace Place, Statistic Statistic)> Of(int year, IReadOnlyList<PlacedResult> results, Framework? framework, Framework? before)
    {
        var changed = FrameworkChange.Between(before, framework);
        foreach (var place in results.SelectMany(r => PlacesOf(r.Agency).Select(p => (Place: p, Result: r))).GroupBy(p => p.Place, p => p.Result))
            yield return (place.Key, At(place.Key, year, [.. place], framework, changed));
    }

    private static IEnumerable<StatisticPlace> PlacesOf(Agency agency)
    {
        yield return StatisticPlace.Nation;
        if (Region.OfProvince(agency.Province) is { } region)
            yield return new StatisticPlace(PlaceKind.Region, region.Code);
        if (agency.Province is { } province)
            yield return new StatisticPlace(PlaceKind.Province, province);
        if (agency.Type is { } type)
            yield return new StatisticPlace(PlaceKind.Type, type);
    }

    private static Statistic At(StatisticPlace place, int year, List<PlacedResult> results, Framework? framework, bool changed)
    {
        var totals = results.Select(r => r.Year.Total).OfType<decimal>().Order().ToList();
        var moved = results.Where(r => r is { Before: not null, Year.Total: not null })
            .Select(r => new Mover(r.Agency.Id, r.Agency.Name, r.Agency.Province, r.Before!.Value, r.Year.Total!.Value)).ToList();
        return new Statistic
        {
            FiscalYear = year,
            Agencies = results.Count,
            WithTotal = totals.Count,
            Mean = MeanOf(totals),
            Median = totals.Count == 0 ? null : (totals[(totals.Count - 1) / 2] + totals[totals.Count / 2]) / 2,
            Passed = Passed(results, framework),
            Distribution = Distribution(totals),
            Levels = Levels(results, framework),
            Means = Means(results, framework),
            Failures = Failures(results, framework),
            Risen = [.. moved.Where(m => m.Change > 0).OrderByDescending(m => m.Change).ThenBy(m => m.Agency).Take(MostMovers)],
            Fallen = [.. moved.Where(m => m.Change < 0).OrderBy(m => m.Change).ThenBy(m => m.Agency).Take(MostMovers)],
            FrameworkChanged = changed,
            Parts = [.. Parts(place, results, framework)],
        };
    }

    private static int[] Distribution(List<decimal> totals)
    {
        var steps = new int[100 / Statistic.Step];
        foreach (var total in totals)
            steps[Math.Clamp((int)(total / Statistic.Step), 0, steps.Length - 1)]++;
        return steps;
    }

    private static List<LevelCount> Levels(List<PlacedResult> results, Framework? framework)
    {
        var order = framework?.Levels.Select(l => l.Code).ToList() ?? [];
        var counts = results.Where(r => r.Year.Level is not null).GroupBy(r => r.Year.Level!.Code).ToDictionary(g => g.Key, g => (g.First().Year.Level!.Title, Count: g.Count()), StringComparer.Ordinal);
        // A level of the pack that nobody reached stands too, as 0.
        return
        [
            .. (framework?.Levels ?? []).Select(l => new LevelCount(new ResultLevel(l.Code, l.Title.ToString()), counts.GetValueOrDefault(l.Code).Count)),
            .. counts.Where(c => !order.Contains(c.Key)).OrderByDescending(c => c.Value.Count).Select(c => new LevelCount(new ResultLevel(c.Key, c.Value.Title), c.Value.Count)),
        ];
    }

    private static List<NodeMean> Means(List<PlacedResult> results, Framework? framework) =>
    [
        .. from node in framework?.Tree.Nodes ?? []
           where node.Kind is NodeKind.Instrument or NodeKind.Indicator
           let scores = ScoresAt(results, node.Code)
           where scores.Count > 0
           select new NodeMean(node.Code, MeanOf(scores)!.Value, scores.Count),
    ];

    private static List<ItemFailures> Failures(List<PlacedResult> results, Framework? framework) =>
    [
        .. (from node in framework?.Tree.Nodes ?? []
            where node.Kind is NodeKind.DisclosureItem
            let scores = ScoresAt(results, node.Code)
            where scores.Count > 0
            let failed = scores.Count(s => s == 0)
            where failed > 0
            select new ItemFailures(node.Code, failed, scores.Count)).OrderByDescending(f => f.Share),
    ];

    private static IEnumerable<PartMean> Parts(StatisticPlace place, List<PlacedResult> results, Framework? framework) =>
        from kind in place.Kind switch
        {
            PlaceKind.Nation => [PlaceKind.Region, PlaceKind.Province, PlaceKind.Type],
            PlaceKind.Province => [PlaceKind.Type],
            PlaceKind.Region => [PlaceKind.Province, PlaceKind.Type],
            _ => new[] { PlaceKind.Province },
        }
        from part in results.SelectMany(r => PlacesOf(r.Agency).Where(p => p.Kind == kind).Select(p => (p.Name, Result: r))).GroupBy(p => p.Name, p => p.Result)
        let agencies = part.ToList()
        select new PartMean(kind, part.Key, agencies.Count, MeanOf([.. agencies.Select(r => r.Year.Total).OfType<decimal>()]), Passed(agencies, framework));

    private static PassedCount? Passed(List<PlacedResult> results, Framework? framework)
    {
        var passing = framework?.Levels.Where(l => l.Passes).Select(l => l.Code).ToHashSet() ?? [];
        var graded = results.Select(r => r.Year.Level).OfType<ResultLevel>().ToList();
        return passing.Count == 0 || graded.Count == 0 ? null : new PassedCount(graded.Count(l => passing.Contains(l.Code)), graded.Count);
    }

    private static List<decimal> ScoresAt(List<PlacedResult> results, string node)
    {
        var scores = new List<decimal>(results.Count);
        foreach (var result in results)
            if (result.Year.Scores.TryGetValue(node, out var score))
                scores.Add(score);
        return scores;
    }

    // Whole hundred-thousandths, as stored, so that every database and node gives the same digits.
    private static decimal? MeanOf(List<decimal> scores) => scores.Count == 0 ? null : decimal.Round(scores.Sum() / scores.Count, 5, MidpointRounding.AwayFromZero);
}
