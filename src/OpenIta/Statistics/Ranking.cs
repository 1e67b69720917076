using OpenIta.Agencies;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Statistics;

/// <summary>What a person asks of the ranking of a year. The peer group is the type with its size, the type, or the nation.</summary>
public sealed record RankingQuery(int FiscalYear)
{
    public const int LargestPage = 100;

    public string? Type { get; init; }

    /// <summary>Counts only with a type: sizes are those within a type.</summary>
    public string? Size { get; init; }

    public string? Province { get; init; }

    /// <summary>Part of a name, in any spelling.</summary>
    public string? Text { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 50;
}

/// <param name="Place">In the peer group as a whole, whatever else the query narrows by.</param>
/// <param name="Change">Since the year before; null without a total there.</param>
public sealed record RankedAgency(Guid Id, string Name, string? Type, string? Size, string? Province, long Place, decimal Total, decimal? Change, ResultLevel? Level);

/// <param name="Peers">Agencies with a total in the peer group.</param>
public sealed record RankingPage(Page<RankedAgency> Page, long Peers, IReadOnlyList<string> Types, IReadOnlyList<string> Provinces, IReadOnlyList<int> Years);

/// <summary>Rankings of published totals.</summary>
public sealed class RankingLists(Database database)
{
    private const string Peers = "from ranking r where r.fiscal_year = @Year and (@Type is null or r.type = @Type) and (@Size is null or r.size_group = @Size)";

    private const string Matching = """
        from ranking r join agency a on a.id = r.agency_id
        where r.fiscal_year = @Year and (@Type is null or r.type = @Type) and (@Size is null or r.size_group = @Size) and (@Province is null or r.province = @Province)
          and (@Word1 is null or a.search_key like @Word1 escape '!') and (@Word2 is null or a.search_key like @Word2 escape '!') and (@Word3 is null or a.search_key like @Word3 escape '!')
        """;

    public Task<RankingPage> Load(RankingQuery query, CancellationToken stop = default) => database.Read(
        async session =>
        {
            var words = SearchWords.Patterns(query.Text);
            var isSearch = words.Count > 0 || Given(query.Province) is not null;
            var (type, size) = (Given(query.Type), Given(query.Type) is null ? null : Given(query.Size));
            var pageSize = Math.Clamp(query.PageSize, 1, RankingQuery.LargestPage);
            var asked = new
            {
                Year = (long)query.FiscalYear,
                Type = type,
                Size = size,
                Province = Given(query.Province),
                Word1 = words.ElementAtOrDefault(0),
                Word2 = words.ElementAtOrDefault(1),
                Word3 = words.ElementAtOrDefault(2),
            };
            var peers = await session.One<long>("select count(*) " + Peers, asked);
            var count = isSearch ? await session.One<long>("select count(*) " + Matching, asked) : peers;
            var number = query.Page >= 1 && (query.Page - 1L) * pageSize < count ? query.Page : 1;
            var place = size is not null ? "in_peers" : type is not null ? "in_type" : "in_nation";
            var rows = await session.List<Row>(
                $"""
                select r.agency_id as "Id", a.name as "Name", r.type as "Type", r.size_group as "Size", r.province as "Province", r.{place} as "Place",
                       r.total as "Total", r.change as "Change", r.level as "Level", r.level_title as "LevelTitle"
                {Matching} order by r.{place}, r.agency_id limit @Rows offset @Skip
                """,
                new { asked.Year, asked.Type, asked.Size, asked.Province, asked.Word1, asked.Word2, asked.Word3, Rows = pageSize, Skip = (number - 1) * pageSize });
            return new RankingPage(
                new Page<RankedAgency>([.. rows.Select(r => r.Read())], count, number, pageSize), peers,
                await Places(session, asked.Year, PlaceKind.Type), await Places(session, asked.Year, PlaceKind.Province),
                [.. (await session.List<long>("select fiscal_year from statistic where kind = 'Nation' order by fiscal_year desc limit 100")).Select(y => (int)y)]);
        },
        stop);

    private static Task<IReadOnlyList<string>> Places(Session session, long year, PlaceKind kind) => session.List<string>(
        "select place from statistic where fiscal_year = @Year and kind = @Kind order by place limit 200", new { Year = year, Kind = kind.ToString() });

    private static string? Given(string? choice) => string.IsNullOrWhiteSpace(choice) ? null : choice;

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Type { get; init; }

        public string? Size { get; init; }

        public string? Province { get; init; }

        public long Place { get; init; }

        public long Total { get; init; }

        public long? Change { get; init; }

        public string? Level { get; init; }

        public string? LevelTitle { get; init; }

        public RankedAgency Read() => new(
            Stored.Id(Id), Name, Type, Size, Province, Place, Stored.Score(Total), Stored.Score(Change), Level is null ? null : new ResultLevel(Level, LevelTitle ?? Level));
    }
}
