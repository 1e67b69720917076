using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>
/// The list of agencies with their results, searched, narrowed, sorted and cut into pages. The nation is read whole when it is first asked
/// for and after every change of it: to look through it in memory costs a hundredth of asking the database for a page and its choices.
/// </summary>
public sealed class AgencyLists(Database database)
{
    // More agencies, and results of them, than there will be.
    private const int MostAgencies = 100_000, MostYears = 2_000_000;

    // The one that stands; the one before it, as long as somebody still reads that.
    private readonly KeptValues<Changes, ListedNation> nations = new(2, _ => 1);

    public Task<AgencyListing> Search(AgencyQuery query, CancellationToken stop = default) => database.Read(async session => (await Nation(session)).Search(query), stop);

    /// <summary>As it is in this transaction.</summary>
    internal async Task<ListedNation> Nation(Session session)
    {
        var now = await session.One<Changes>(
            """
            select (select coalesce(max(version), 0) from agency_change) as "OfAgencies",
                   (select cast(coalesce(sum(version), 0) as bigint) from result_change) as "OfResults"
            """);
        return await nations.Get(now, () => Read(session));
    }

    private static async Task<ListedNation> Read(Session session)
    {
        // Thousands of rows name few places and levels.
        var names = new SharedNames();
        var years = (await session.List<YearRow>(
            $"""
            select agency_id as "Agency", fiscal_year as "FiscalYear", total as "Total", level as "Level", level_title as "LevelTitle", findings as "Findings"
            from agency_year limit {MostYears}
            """)).ToLookup(y => y.Agency, y => y.Read(names));
        var agencies = await session.List<AgencyEntry>(
            $"""
            select id as "Id", code as "Code", name as "Name", type as "Type", size_group as "Size", district as "District", province as "Province", search_key as "SearchKey",
                   shown_year as "ShownYear", dense_rank() over (order by province_sort_key) as "ProvincePlace"
            from agency order by sort_key, id limit {MostAgencies}
            """);
        return new ListedNation([.. agencies.Select(a => a.Read(names, [.. years[a.Id].OrderByDescending(y => y.FiscalYear)]))]);
    }

    private sealed record Changes(long OfAgencies, long OfResults);

    // SQLite gives the columns of an empty result no type, so rows are filled by property and not by constructor.
    private sealed class AgencyEntry
    {
        public string Id { get; init; } = "";

        public string? Code { get; init; }

        public string Name { get; init; } = "";

        public string? Type { get; init; }

        public string? Size { get; init; }

        public string? District { get; init; }

        public string? Province { get; init; }

        public string SearchKey { get; init; } = "";

        public long? ShownYear { get; init; }

        public long ProvincePlace { get; init; }

        public ListedAgency Read(SharedNames names, IReadOnlyList<YearSummary> years) => new(
            Stored.Id(Id), Code, Name, names.Of(Type), names.Of(Size), names.Of(District), names.Of(Province), SearchKey, ProvincePlace,
            years.FirstOrDefault(y => y.FiscalYear == ShownYear), years);
    }

    private sealed class YearRow
    {
        public string Agency { get; init; } = "";

        public long FiscalYear { get; init; }

        public long? Total { get; init; }

        public string? Level { get; init; }

        public string? LevelTitle { get; init; }

        public long Findings { get; init; }

        public YearSummary Read(SharedNames names) => new((int)FiscalYear, Stored.Score(Total), names.Level(Level, LevelTitle), (int)Findings);
    }
}
