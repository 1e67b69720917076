using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Statistics;

/// <summary>How far the open surveys of one province and instrument are.</summary>
public sealed record PlaceFill
{
    /// <summary>Empty for agencies whose province is not known.</summary>
    public string Province { get; init; } = "";

    public string Instrument { get; init; } = "";

    /// <summary>Open ones.</summary>
    public long Surveys { get; init; }

    /// <summary>Surveys whose quota is full.</summary>
    public long Reached { get; init; }

    public long Quota { get; init; }

    /// <summary>Within the quota: what counts toward it.</summary>
    public long Answers { get; init; }

    public decimal Share => Quota == 0 ? 0 : Math.Min(100m, 100m * Answers / Quota);
}

/// <summary>Counts of open surveys against their quota, never an answer; for those who watch over the nation or a province.</summary>
public static class OpenSurveys
{
    // Provinces by instruments.
    private const int Most = 1000;

    private const string IsOpen = "s.closed_at is null and s.opens_at <= @Now and s.closes_at > @Now";

    /// <summary>The latest year that open surveys are of; null where none belongs to a cycle.</summary>
    public static async Task<int?> Year(Session session, DateTimeOffset now) =>
        (int?)await session.One<long?>($"select max(c.fiscal_year) from survey s join cycle c on c.id = s.cycle_id where {IsOpen}", new { Now = Stored.Instant(now) });

    public static async Task<IReadOnlyList<PlaceFill>> Fill(Session session, StatisticPlace place, Actor reader, DateTimeOffset now) =>
        place.Kind is not (PlaceKind.Nation or PlaceKind.Province) || !reader.May(Permission.ReadDesk, place.Scope, now)
            ? []
            : await session.List<PlaceFill>(
                $"""
                select coalesce(a.province, '') as "Province", s.instrument as "Instrument", count(*) as "Surveys",
                       sum(case when coalesce(f.answers, 0) >= s.quota then 1 else 0 end) as "Reached",
                       cast(sum(s.quota) as bigint) as "Quota", cast(sum(coalesce(f.answers, 0)) as bigint) as "Answers"
                from survey s
                join agency a on a.id = s.agency_id
                left join (select survey_id, cast(sum(in_quota) as bigint) as answers from survey_fill group by survey_id) f on f.survey_id = s.id
                where {IsOpen} and (@Province is null or a.province = @Province)
                group by coalesce(a.province, ''), s.instrument
                order by coalesce(a.province, ''), s.instrument limit {Most}
                """,
                new { Now = Stored.Instant(now), Province = place.Kind is PlaceKind.Province ? place.Name : null });
}
