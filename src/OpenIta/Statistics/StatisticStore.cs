using System.Text.Json;
using System.Text.Json.Serialization;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Statistics;

/// <summary>Statistics in the database: public ones and those with unpublished results in tables of their own.</summary>
internal static class StatisticStore
{
    // More years than the assessment has been held.
    private const int MostYears = 100;

    /// <summary>Goes up with every change of what is counted or how it is written: what is stored is then counted anew.</summary>
    private const long Counting = 2;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of every year there is at a place, the latest first.</summary>
    public static async Task<IReadOnlyList<Statistic>> Of(Session session, ResultAudience audience, StatisticPlace place) =>
        [.. (await session.List<string>(
            $"select content from {Table(audience)} where kind = @Kind and place = @Name order by fiscal_year desc limit {MostYears}",
            new { Kind = place.Kind.ToString(), place.Name })).Select(Read)];

    public static async Task Replace(Session session, ResultAudience audience, int fiscalYear, IReadOnlyList<(StatisticPlace Place, Statistic Statistic)> statistics)
    {
        await session.Execute($"delete from {Table(audience)} where fiscal_year = @Year", new { Year = (long)fiscalYear });
        if (statistics.Count > 0)
            await session.Insert(new RowBatch(
                Table(audience),
                ("fiscal_year", statistics.Select(_ => (long)fiscalYear).ToArray()), ("kind", statistics.Select(s => s.Place.Kind.ToString()).ToArray()),
                ("place", statistics.Select(s => s.Place.Name).ToArray()), ("content", statistics.Select(s => JsonSerializer.Serialize(s.Statistic, Written)).ToArray())));
    }

    /// <summary>Years whose results, or those of the year before, changed since their statistics were made, or that were counted another way.</summary>
    public static async Task<IReadOnlyList<int>> Stale(Session session) =>
        [.. (await session.List<long>(
            $"""
            select c.fiscal_year from result_change c
            left join result_change b on b.fiscal_year = c.fiscal_year - 1
            left join statistic_version s on s.fiscal_year = c.fiscal_year
            where s.fiscal_year is null or s.version <> c.version or s.version_before <> coalesce(b.version, 0) or s.counting <> @Counting
            order by c.fiscal_year limit {MostYears}
            """,
            new { Counting })).Select(y => (int)y)];

    public static Task<int> SetFresh(Session session, int fiscalYear) => session.Execute(
        """
        insert into statistic_version (fiscal_year, counting, version, version_before, made)
        values (@Year, @Counting, coalesce((select version from result_change where fiscal_year = @Year), 0), coalesce((select version from result_change where fiscal_year = @Year - 1), 0), 1)
        on conflict (fiscal_year) do update set counting = excluded.counting, version = excluded.version, version_before = excluded.version_before, made = statistic_version.made + 1
        """,
        new { Year = (long)fiscalYear, Counting });

    public static Task<PublicState> State(Session session) => session.One<PublicState>(
        """
        select (select cast(coalesce(sum(version), 0) as bigint) from result_change) as "Results",
               (select cast(coalesce(sum(made), 0) as bigint) from statistic_version) as "Statistics",
               (select coalesce(max(version), 0) from agency_change) as "Agencies",
               (select count(*) from open_data_snapshot) as "Snapshots"
        """);

    private static Statistic Read(string content) => JsonSerializer.Deserialize<Statistic>(content, Written)!;

    private static string Table(ResultAudience audience) => audience is ResultAudience.Everyone ? "statistic" : "unpublished_statistic";
}
