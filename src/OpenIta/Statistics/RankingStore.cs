using OpenIta.Storage;

namespace OpenIta.Statistics;

/// <summary>Places in the database, made with the statistics of a year. Equal totals share a place, and the next one counts all before it.</summary>
internal static class RankingStore
{
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
}
