using OpenIta.Basics;
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

    /// <summary>Code of a <see cref="Statistics.Region"/>.</summary>
    public string? Region { get; init; }

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

/// <summary>
/// Rankings of published totals. The ranking of a year is read whole when it is first asked for and kept in its order: a search of it or
/// a page from its middle costs less than asking the database would.
/// </summary>
public sealed class RankingLists(Database database, PublicStates states, AgencyLists agencies)
{
    // Some years of the nation, each about 2 MB.
    private const long MostRows = 80_000;

    private readonly KeptValues<(PublicState State, int Year), RankedYear> years = new(MostRows, y => Math.Max(1, y.Rows.Count));

    public async Task<RankingPage> Load(RankingQuery query, CancellationToken stop = default)
    {
        var year = await years.Get((await states.Now(), query.FiscalYear), () => Read(query.FiscalYear)).WaitAsync(stop);
        return year.Page(query);
    }

    private Task<RankedYear> Read(int fiscalYear) => database.Read(async session => await RankingStore.Of(session, fiscalYear, await agencies.Nation(session)));
}
