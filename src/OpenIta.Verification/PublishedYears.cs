using OpenIta.Storage;

namespace OpenIta.Verification;

/// <summary>What everyone sees of an agency in a year, and where it counts. Scores are in hundred-thousandths, as stored.</summary>
internal sealed record PublishedYear(
    string Agency, string? Type, string? Size, string? Province, long? Total, string? Level, IReadOnlyDictionary<string, long> Scores, long? Before);

/// <summary>A line of a ranking as it is stored.</summary>
internal sealed class RankedYear
{
    public string Agency { get; init; } = "";

    public string? Type { get; init; }

    public string? Size { get; init; }

    public string? Province { get; init; }

    public long Total { get; init; }

    public long? Change { get; init; }

    public string? Level { get; init; }

    public long InNation { get; init; }

    public long? InType { get; init; }

    public long? InPeers { get; init; }
}

/// <summary>The published results of a year, and its ranking.</summary>
internal static class PublishedYears
{
    private const int Most = 100_000;

    public static async Task<Dictionary<string, RankedYear>> Ranked(Session session, long year) => (await session.List<RankedYear>(
        $"""
        select agency_id as "Agency", type as "Type", size_group as "Size", province as "Province", total as "Total", change as "Change", level as "Level",
               in_nation as "InNation", in_type as "InType", in_peers as "InPeers" from ranking where fiscal_year = @Year limit {Most}
        """,
        new { Year = year })).ToDictionary(r => r.Agency, StringComparer.Ordinal);

    /// <param name="ranked">An agency counts where it stood when the year was counted, and not where it was moved to since.</param>
    public static async Task<List<PublishedYear>> Load(Session session, Shapes shapes, long year, IReadOnlyDictionary<string, RankedYear> ranked)
    {
        var rows = await session.List<Row>(
            $"""
            select y.agency_id as "Agency", a.type as "Type", a.size_group as "Size", a.province as "Province", y.total as "Total", y.level as "Level", n.scores as "Scores", b.total as "Before"
            from agency_year y join agency a on a.id = y.agency_id
            left join agency_node n on n.agency_id = y.agency_id and n.fiscal_year = y.fiscal_year
            left join agency_year b on b.agency_id = y.agency_id and b.fiscal_year = y.fiscal_year - 1
            where y.fiscal_year = @Year order by y.agency_id limit {Most}
            """,
            new { Year = year });
        return [.. rows.Select(row => Of(row, ranked.GetValueOrDefault(row.Agency), row.Scores is null ? new Dictionary<string, long>() : shapes.Read(row.Scores)))];
    }

    private static PublishedYear Of(Row row, RankedYear? placed, IReadOnlyDictionary<string, long> scores) => placed is null
        ? new PublishedYear(row.Agency, row.Type, row.Size, row.Province, row.Total, row.Level, scores, row.Before)
        : new PublishedYear(row.Agency, placed.Type, placed.Size, placed.Province, row.Total, row.Level, scores, row.Before);

    private sealed class Row
    {
        public string Agency { get; init; } = "";

        public string? Type { get; init; }

        public string? Size { get; init; }

        public string? Province { get; init; }

        public long? Total { get; init; }

        public string? Level { get; init; }

        public string? Scores { get; init; }

        public long? Before { get; init; }
    }
}
