using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Statistics;

/// <summary>Places in the database, made with the statistics of a year. Equal totals share a place, and the next one counts all before it.</summary>
internal static class RankingStore
{
    // More agencies, places and years than there are.
    private const int MostAgencies = 100_000, MostPlaces = 200, MostYears = 100;

    /// <param name="nation">Names stand there once, and not with every year.</param>
    public static async Task<RankedYear> Of(Session session, int fiscalYear, ListedNation nation)
    {
        var year = new { Year = (long)fiscalYear };
        var rows = await session.List<Row>(
            $"""
            select agency_id as "Id", type as "Type", size_group as "Size", province as "Province", total as "Total", change as "Change",
                   level as "Level", level_title as "LevelTitle", in_nation as "InNation", in_type as "InType", in_peers as "InPeers"
            from ranking where fiscal_year = @Year order by in_nation, agency_id limit {MostAgencies}
            """,
            year);
        var (names, agencies) = (new SharedNames(), nation.ById.ToDictionary(a => a.Id));
        return new RankedYear(
            [.. rows.Select(r => r.Read(names, agencies[Stored.Id(r.Id)]))], await Places(PlaceKind.Type), await Places(PlaceKind.Province),
            [.. (await session.List<long>($"select fiscal_year from statistic where kind = 'Nation' order by fiscal_year desc limit {MostYears}")).Select(y => (int)y)]);

        Task<IReadOnlyList<string>> Places(PlaceKind kind) => session.List<string>(
            $"select place from statistic where fiscal_year = @Year and kind = @Kind order by place limit {MostPlaces}", new { year.Year, Kind = kind.ToString() });
    }

    public static async Task Replace(Session session, int fiscalYear, IReadOnlyList<PlacedResult> results)
    {
        await session.Execute("delete from ranking where fiscal_year = @Year", new { Year = (long)fiscalYear });
        var rows = results.Where(r => r.Year.Total is not null).OrderByDescending(r => r.Year.Total).ToList();
        if (rows.Count == 0)
            return;
        var inNation = Places(rows, _ => "");
        var inType = Places(rows, r => r.Agency.Type);
        var inPeers = Places(rows, r => r.Agency is { Type: { } type, SizeGroup: { } size } ? $"{type}\n{size}" : null);
        await session.Insert(new RowBatch(
            "ranking",
            Column("fiscal_year", _ => (long)fiscalYear), Column("agency_id", r => Stored.Id(r.Agency.Id)), Column("type", r => r.Agency.Type),
            Column("size_group", r => r.Agency.SizeGroup), Column("province", r => r.Agency.Province), Column("total", r => Stored.Score(r.Year.Total!.Value)),
            Column("change", r => Stored.Score(r.Year.Total - r.Before)), Column("level", r => r.Year.Level?.Code), Column("level_title", r => r.Year.Level?.Title),
            Column("in_nation", r => inNation[r.Agency.Id]), Column("in_type", r => Found(inType, r)), Column("in_peers", r => Found(inPeers, r))));

        (string, Array) Column<T>(string name, Func<PlacedResult, T> value) => (name, rows.Select(value).ToArray());

        static long? Found(Dictionary<Guid, long> places, PlacedResult result) => places.TryGetValue(result.Agency.Id, out var place) ? place : null;
    }

    /// <param name="best">The highest total first.</param>
    internal static Dictionary<Guid, long> Places(IReadOnlyList<PlacedResult> best, Func<PlacedResult, string?> groupOf)
    {
        var groups = new Dictionary<string, (long Seen, long Place, decimal Total)>(StringComparer.Ordinal);
        var places = new Dictionary<Guid, long>();
        foreach (var result in best)
        {
            if (groupOf(result) is not { } group)
                continue;
            var (seen, place, total) = groups.GetValueOrDefault(group);
            place = seen > 0 && total == result.Year.Total ? place : seen + 1;
            groups[group] = (seen + 1, place, result.Year.Total!.Value);
            places[result.Agency.Id] = place;
        }
        return places;
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string? Type { get; init; }

        public string? Size { get; init; }

        public string? Province { get; init; }

        public long Total { get; init; }

        public long? Change { get; init; }

        public string? Level { get; init; }

        public string? LevelTitle { get; init; }

        public long InNation { get; init; }

        public long? InType { get; init; }

        public long? InPeers { get; init; }

        public RankedEntry Read(SharedNames names, ListedAgency listed) => new(
            new RankedAgency(listed.Id, listed.Name, names.Of(Type), names.Of(Size), names.Of(Province), InNation, Stored.Score(Total), Stored.Score(Change), names.Level(Level, LevelTitle)),
            listed.SearchKey, InType, InPeers);
    }
}
