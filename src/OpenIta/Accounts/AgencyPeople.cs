using OpenIta.Storage;

namespace OpenIta.Accounts;

/// <summary>Someone who holds a role in an agency and can be written to.</summary>
public sealed record AgencyPerson(Guid Agency, Guid Person, string Name, string Email, Role Role, Guid? Department);

/// <summary>Who works where: people with an enabled account and a role that holds.</summary>
public static class AgencyPeople
{
    // The nation with ten people an agency.
    private const int Most = 100_000;

    // A grant that was taken back or has run out, and an account that was disabled, count for nothing.
    private const string Holding = """
        from role_grant g join person p on p.id = g.person_id
        where g.agency_id is not null and g.revoked_at is null and (g.until_at is null or g.until_at > @Now) and p.disabled_at is null
        """;

    public static async Task<int> Count(Session session, Guid agency, Role role, DateTimeOffset now) => (int)await session.One<long>(
        "select count(distinct p.id) " + Holding + " and g.agency_id = @Agency and g.role = @Role",
        new { Agency = Stored.Id(agency), Role = role.ToString(), Now = Stored.Instant(now) });

    /// <summary>Everyone in every agency, agency by agency.</summary>
    public static async Task<IReadOnlyList<AgencyPerson>> All(Session session, DateTimeOffset now) =>
    [
        .. (await session.List<Row>(
            """select g.agency_id as "AgencyId", p.id as "PersonId", p.name as "Name", p.email as "Email", g.role as "Role", g.department_id as "DepartmentId" """
            + Holding + $" order by g.agency_id, p.id, g.role limit {Most}",
            new { Now = Stored.Instant(now) })).Select(r => r.Read()),
    ];

    private sealed class Row
    {
        public string AgencyId { get; init; } = "";

        public string PersonId { get; init; } = "";

        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public string Role { get; init; } = "";

        public string? DepartmentId { get; init; }

        public AgencyPerson Read() => new(Stored.Id(AgencyId), Stored.Id(PersonId), Name, Email, Enum.Parse<Role>(Role), DepartmentId is null ? null : Stored.Id(DepartmentId));
    }
}
