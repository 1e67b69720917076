using OpenIta.Storage;

namespace OpenIta.Accounts;

/// <summary>A grant with the row it is kept in.</summary>
public sealed record HeldGrant(Guid Id, Guid Person, Grant Grant);

/// <summary>Who holds which role where. A grant that was taken back keeps its row. Whatever way a role changes, it ends the person's sessions.</summary>
public static class GrantStore
{
    // One person with every role in every department of a large agency stays far below.
    private const int Most = 1000;

    private const string Columns = """
        id as "Id", person_id as "PersonId", role as "Role", agency_id as "AgencyId", department_id as "DepartmentId", province as "Province", until_at as "UntilAt"
        """;

    private const string Insert = """
        insert into role_grant (id, person_id, role, agency_id, department_id, province, until_at, granted_by, granted_at)
        values (@Id, @Person, @Role, @Agency, @Department, @Province, @Until, @By, @Now)
        """;

    /// <summary>The grants of a person that were not taken back; some may have run out.</summary>
    public static async Task<IReadOnlyList<HeldGrant>> Of(Session session, Guid person) =>
        [.. (await session.List<Row>($"select {Columns} from role_grant where person_id = @Id and revoked_at is null order by id limit {Most}", new { Id = Stored.Id(person) })).Select(r => r.Read())];

    public static async Task<HeldGrant?> Find(Session session, Guid id) =>
        (await session.Find<Row>($"select {Columns} from role_grant where id = @Id and revoked_at is null", new { Id = Stored.Id(id) }))?.Read();

    /// <summary>How many people hold a role now.</summary>
    public static Task<long> CountHolders(Session session, Role role, DateTimeOffset now) => session.One<long>(
        """
        select count(distinct g.person_id) from role_grant g join person p on p.id = g.person_id
        where g.role = @Role and g.revoked_at is null and p.disabled_at is null and (g.until_at is null or g.until_at > @Now)
        """,
        new { Role = role.ToString(), Now = Stored.Instant(now) });

    public static async Task Add(Session session, HeldGrant held, Actor by, DateTimeOffset now)
    {
        await session.Execute(Insert, new
        {
            Id = Stored.Id(held.Id),
            Person = Stored.Id(held.Person),
            Role = held.Grant.Role.ToString(),
            Agency = Text(held.Grant.Scope.Agency),
            Department = Text(held.Grant.Scope.Department),
            held.Grant.Scope.Province,
            Until = held.Grant.Until is { } until ? Stored.Instant(until) : null,
            By = Stored.Id(by.Person),
            Now = Stored.Instant(now),
        });
        await AccountStore.EndSessions(session, held.Person);
    }

    public static async Task Revoke(Session session, HeldGrant held, Actor by, DateTimeOffset now)
    {
        await session.Execute(
            "update role_grant set revoked_by = @By, revoked_at = @Now where id = @Id and revoked_at is null",
            new { Id = Stored.Id(held.Id), By = Stored.Id(by.Person), Now = Stored.Instant(now) });
        await AccountStore.EndSessions(session, held.Person);
    }

    private static string? Text(Guid? id) => id is { } known ? Stored.Id(known) : null;

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string PersonId { get; init; } = "";

        public string Role { get; init; } = "";

        public string? AgencyId { get; init; }

        public string? DepartmentId { get; init; }

        public string? Province { get; init; }

        public string? UntilAt { get; init; }

        public HeldGrant Read() => new(
            Stored.Id(Id), Stored.Id(PersonId),
            new Grant(
                Enum.Parse<Role>(Role),
                new Place(AgencyId is { } agency ? Stored.Id(agency) : null, DepartmentId is { } department ? Stored.Id(department) : null, Province),
                UntilAt is { } until ? Stored.Instant(until) : null));
    }
}
