using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>A survey whose answers an assessor may collect.</summary>
public sealed record CollectableSurvey(string Code, string Instrument, Guid Agency, string AgencyName, string? Province, Guid? Department, string? DepartmentName, DateTimeOffset Closes);

/// <summary>What the pages of collectors list.</summary>
public static class CollectLists
{
    private const int Most = 500;

    /// <summary>Surveys of the public that are open now, by the name of the agency.</summary>
    /// <param name="words">Words of the agency's name or place; all when empty.</param>
    public static async Task<IReadOnlyList<CollectableSurvey>> Open(Session session, string? words, DateTimeOffset now)
    {
        var patterns = SearchWords.Patterns(words);
        return [.. (await session.List<Row>(
            $"""
            select s.code as "Code", s.instrument as "Instrument", s.agency_id as "AgencyId", a.name as "AgencyName", a.province as "Province",
                   s.department_id as "DepartmentId", d.name as "DepartmentName", s.closes_at as "ClosesAt"
            from survey s join agency a on a.id = s.agency_id left join department d on d.id = s.department_id
            where s.admission = 'Open' and s.closed_at is null and s.opens_at <= @Now and s.closes_at > @Now
              and {SearchWords.Condition}
            order by a.sort_key, a.id, s.number limit {Most}
            """,
            new { Now = Stored.Instant(now), Word1 = patterns.ElementAtOrDefault(0), Word2 = patterns.ElementAtOrDefault(1), Word3 = patterns.ElementAtOrDefault(2) }))
            .Select(r => r.Read())];
    }

    private sealed class Row
    {
        public string Code { get; init; } = "";

        public string Instrument { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string AgencyName { get; init; } = "";

        public string? Province { get; init; }

        public string? DepartmentId { get; init; }

        public string? DepartmentName { get; init; }

        public string ClosesAt { get; init; } = "";

        public CollectableSurvey Read() => new(
            Code, Instrument, Stored.Id(AgencyId), AgencyName, Province, DepartmentId is null ? null : Stored.Id(DepartmentId), DepartmentName, Stored.Instant(ClosesAt));
    }
}
