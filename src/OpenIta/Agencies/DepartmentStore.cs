using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies;

/// <summary>Departments of agencies in the database.</summary>
public static class DepartmentStore
{
    /// <summary>More than any agency has.</summary>
    public const int Most = 500;

    // Closed ones included; of one agency and of the nation.
    private const int MostEver = 10_000, MostOfAll = 1_000_000;

    private const string Columns = """
        id as "Id", agency_id as "AgencyId", name as "Name", position as "Position", closed_at as "ClosedAt"
        """;

    /// <summary>The departments that are there, in the agency's order.</summary>
    public static async Task<IReadOnlyList<Department>> Of(Session session, Guid agency) =>
    [
        .. (await session.List<Row>(
            $"select {Columns} from department where agency_id = @Agency and closed_at is null order by position, id limit {Most}",
            new { Agency = Stored.Id(agency) })).Select(r => r.Read()),
    ];

    /// <summary>The departments of every agency, in the agencies' order of them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Department>>> OfAll(Session session) =>
        (await session.List<Row>($"select {Columns} from department where closed_at is null order by agency_id, position, id limit {MostOfAll}"))
            .Select(r => r.Read()).GroupBy(d => d.Agency).ToDictionary(g => g.Key, g => (IReadOnlyList<Department>)[.. g]);

    /// <summary>
    /// The departments an agency has from now on, by name and in this order. Those that are no longer named are closed and keep their rows;
    /// one that is named again is opened again.
    /// </summary>
    public static async Task Replace(Session session, Guid agency, IReadOnlyList<string> names, DateTimeOffset now)
    {
        var known = await List(session, agency);
        var wanted = names.Select((name, i) => (Key: ThaiText.Squeeze(name), name, i)).ToDictionary(n => n.Key, StringComparer.Ordinal);
        foreach (var gone in known.Where(d => d.ClosedAt is null && !wanted.ContainsKey(ThaiText.Squeeze(d.Name))))
            await Save(session, gone with { ClosedAt = now });
        foreach (var (key, name, position) in wanted.Values)
        {
            var before = known.FirstOrDefault(d => ThaiText.Squeeze(d.Name) == key);
            var after = (before ?? new Department(Stored.NewId(now), agency, name, position)) with { Name = name, Position = position, ClosedAt = null };
            if (after != before)
                await Save(session, after);
        }
    }

    /// <summary>One department, closed ones too.</summary>
    public static async Task<Department?> Find(Session session, Guid id) =>
        (await session.Find<Row>($"select {Columns} from department where id = @Id", new { Id = Stored.Id(id) }))?.Read();

    /// <summary>By its name in any spelling, closed ones too.</summary>
    public static async Task<Department?> Find(Session session, Guid agency, string name) =>
        (await session.Find<Row>(
            $"select {Columns} from department where agency_id = @Agency and name_key = @Key",
            new { Agency = Stored.Id(agency), Key = ThaiText.Squeeze(name) }))?.Read();

    private static async Task<IReadOnlyList<Department>> List(Session session, Guid agency) =>
    [
        .. (await session.List<Row>(
            $"select {Columns} from department where agency_id = @Agency order by position, id limit {MostEver}", new { Agency = Stored.Id(agency) })).Select(r => r.Read()),
    ];

    public static Task Save(Session session, Department department) => session.Execute(
        """
        insert into department (id, agency_id, name, name_key, position, closed_at) values (@Id, @Agency, @Name, @Key, @Position, @ClosedAt)
        on conflict (id) do update set name = excluded.name, name_key = excluded.name_key, position = excluded.position, closed_at = excluded.closed_at
        """,
        new
        {
            Id = Stored.Id(department.Id),
            Agency = Stored.Id(department.Agency),
            department.Name,
            Key = ThaiText.Squeeze(department.Name),
            department.Position,
            ClosedAt = department.ClosedAt is { } closed ? Stored.Instant(closed) : null,
        });

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string Name { get; init; } = "";

        public int Position { get; init; }

        public string? ClosedAt { get; init; }

        public Department Read() => new(Stored.Id(Id), Stored.Id(AgencyId), Name, Position, ClosedAt is null ? null : Stored.Instant(ClosedAt));
    }
}
