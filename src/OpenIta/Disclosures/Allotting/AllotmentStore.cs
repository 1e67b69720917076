using OpenIta.Storage;

namespace OpenIta.Disclosures.Allotting;

/// <summary>Assessors of a round and what is allotted to them, in the database.</summary>
public static class AllotmentStore
{
    // Twice the agencies of the nation, and more people than it takes.
    private const int MostSeats = 20_000, MostAssessors = 5_000;

    public static async Task<IReadOnlyList<Allotment>> All(Session session, Guid cycle) =>
    [
        .. (await session.List<Row>(
            $"""select agency_id as "AgencyId", person_id as "PersonId", seat as "Seat" from allotment where cycle_id = @Cycle order by agency_id, seat limit {MostSeats}""",
            new { Cycle = Stored.Id(cycle) })).Select(r => r.Read()),
    ];

    /// <summary>Who scores an agency, by seat.</summary>
    public static async Task<IReadOnlyList<Allotment>> Of(Session session, Guid cycle, Guid agency) =>
    [
        .. (await session.List<Row>(
            """select agency_id as "AgencyId", person_id as "PersonId", seat as "Seat" from allotment where cycle_id = @Cycle and agency_id = @Agency order by seat limit 2""",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) })).Select(r => r.Read()),
    ];

    public static Task Add(Session session, Guid cycle, IEnumerable<Allotment> allotments, DateTimeOffset now) => session.Execute(
        "insert into allotment (cycle_id, agency_id, seat, person_id, allotted_at) values (@Cycle, @Agency, @Seat, @Person, @At)",
        allotments.Select(a => new { Cycle = Stored.Id(cycle), Agency = Stored.Id(a.Agency), a.Seat, Person = Stored.Id(a.Person), At = Stored.Instant(now) }).ToList());

    public static Task Remove(Session session, Guid cycle, Allotment allotment) => session.Execute(
        "delete from allotment where cycle_id = @Cycle and agency_id = @Agency and seat = @Seat",
        new { Cycle = Stored.Id(cycle), Agency = Stored.Id(allotment.Agency), allotment.Seat });

    /// <summary>What the last draw of a round went by; null before the first.</summary>
    public static async Task<AllotmentRules?> Rules(Session session, Guid cycle) =>
        (await session.Find<RulesRow>(
            """select own_province_excluded as "OwnProvinceExcluded", blind_share as "BlindShare", seed as "Seed" from allotment_rules where cycle_id = @Cycle""",
            new { Cycle = Stored.Id(cycle) }))?.Read();

    public static Task SaveRules(Session session, Guid cycle, AllotmentRules rules) => session.Execute(
        """
        insert into allotment_rules (cycle_id, own_province_excluded, blind_share, seed) values (@Cycle, @OwnProvinceExcluded, @BlindShare, @Seed)
        on conflict (cycle_id) do update set own_province_excluded = excluded.own_province_excluded, blind_share = excluded.blind_share, seed = excluded.seed
        """,
        new { Cycle = Stored.Id(cycle), OwnProvinceExcluded = rules.OwnProvinceExcluded ? 1L : 0L, BlindShare = Stored.Score(rules.BlindShare), rules.Seed });

    /// <summary>
    /// The assessors of a round. An agency is their own where they hold a role of its people, or where it was entered with them.
    /// </summary>
    public static async Task<IReadOnlyList<Assessor>> Assessors(Session session, Guid cycle)
    {
        var ofCycle = new { Cycle = Stored.Id(cycle) };
        var rows = await session.List<AssessorRow>(
            $"""
            select a.person_id as "PersonId", p.name as "Name", a.own_province as "OwnProvince", a.own_agency_id as "OwnAgencyId"
            from assessor a join person p on p.id = a.person_id where a.cycle_id = @Cycle and p.disabled_at is null order by p.name, a.person_id limit {MostAssessors}
            """,
            ofCycle);
        var roles = await session.List<RoleRow>(
            $"""
            select g.person_id as "PersonId", g.agency_id as "AgencyId", y.province as "Province"
            from role_grant g join assessor a on a.person_id = g.person_id and a.cycle_id = @Cycle join agency y on y.id = g.agency_id
            where g.revoked_at is null and g.role in ('AgencyAdministrator', 'DepartmentOfficer', 'Executive') limit {MostSeats}
            """,
            ofCycle);
        var byPerson = roles.ToLookup(r => r.PersonId, StringComparer.Ordinal);
        return [.. rows.Select(r => r.Read([.. byPerson[r.PersonId]]))];
    }

    public static Task AddAssessor(Session session, Guid cycle, Guid person, Guid? ownAgency, string ownProvince, DateTimeOffset now) => session.Execute(
        """
        insert into assessor (cycle_id, person_id, own_agency_id, own_province, added_at) values (@Cycle, @Person, @Agency, @Province, @At)
        on conflict (cycle_id, person_id) do update set own_agency_id = excluded.own_agency_id, own_province = excluded.own_province
        """,
        new { Cycle = Stored.Id(cycle), Person = Stored.Id(person), Agency = ownAgency is { } id ? Stored.Id(id) : null, Province = ownProvince, At = Stored.Instant(now) });

    public static Task RemoveAssessor(Session session, Guid cycle, Guid person) => session.Execute(
        "delete from assessor where cycle_id = @Cycle and person_id = @Person", new { Cycle = Stored.Id(cycle), Person = Stored.Id(person) });

    private sealed class Row
    {
        public string AgencyId { get; init; } = "";

        public string PersonId { get; init; } = "";

        public long Seat { get; init; }

        public Allotment Read() => new(Stored.Id(AgencyId), Stored.Id(PersonId), (int)Seat);
    }

    private sealed class RulesRow
    {
        public long OwnProvinceExcluded { get; init; }

        public long BlindShare { get; init; }

        public string Seed { get; init; } = "";

        public AllotmentRules Read() => new(OwnProvinceExcluded == 1, Stored.Score(BlindShare), Seed);
    }

    private sealed class AssessorRow
    {
        public string PersonId { get; init; } = "";

        public string Name { get; init; } = "";

        public string OwnProvince { get; init; } = "";

        public string? OwnAgencyId { get; init; }

        public Assessor Read(IReadOnlyList<RoleRow> roles) => new(
            Stored.Id(PersonId), Name,
            [.. roles.Select(r => r.AgencyId).Append(OwnAgencyId).OfType<string>().Distinct().Select(Stored.Id)],
            [.. roles.Select(r => r.Province).Append(OwnProvince).OfType<string>()]);
    }

    private sealed class RoleRow
    {
        public string PersonId { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string? Province { get; init; }
    }
}
