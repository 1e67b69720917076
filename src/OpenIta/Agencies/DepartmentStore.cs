using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies;

/// <summary>Departments of agencies in the database.</summary>
public static class DepartmentStore
{
    /// <summary>More than any agency has.</summary>
    public const int Most = 500;

    // Closed ones included, of the nation.
    private const int MostOfAll = 1_000_000;

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
    public static Task Replace(Session session, Guid agency, IReadOnlyList<string> names, DateTimeOffset now) =>
        Replace(session, new Dictionary<Guid, IReadOnlyList<string>> { [agency] = names }, now);

    /// <summary>The same for several agencies at once.</summary>
    public static async Task Replace(Session session, IReadOnlyDictionary<Guid, IReadOnlyList<string>> names, DateTimeOffset now)
    {
        var known = (await session.List<Row>(
            $"select {Columns} from department where agency_id in @Agencies order by agency_id, position, id limit {MostOfAll}",
            new { Agencies = names.Keys.Select(Stored.Id).ToArray() })).Select(r => r.Read()).ToLookup(d => d.Agency);
        await Save(session, [.. names.SelectMany(n => Changes(n.Key, n.Value, [.. known[n.Key]], now))]);
    }

    private static IEnumerable<Department> Changes(Guid agency, IReadOnlyList<string> names, IReadOnlyList<Department> known, DateTimeOffset now)
    {
        var wanted = names.Select((name, i) => (Key: ThaiText.Squeeze(name), name, i)).ToDictionary(n => n.Key, StringComparer.Ordinal);
        foreach (var gone in known.Where(d => d.ClosedAt is null && !wanted.ContainsKey(ThaiText.Squeeze(d.Name))))
            yield return gone with { ClosedAt = now };
        foreach (var (key, name, position) in wanted.Values)
        {
            var before = known.FirstOrDefault(d => ThaiText.Squeeze(d.Name) == key);
            var after = (before ?? new Department(Stored.NewId(now), agency, name, position)) with { Name = name, Position = position, ClosedAt = null };
            if (after != before)
                yield return after;
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

    public static Task Save(Session session, Department department) => Save(session, [department]);

    private static async Task Save(Session session, IReadOnlyList<Department> departments)
    {
        if (departments.Count > 0)
            await session.Insert(new RowBatch(
                "department",
                Column("id", d => Stored.Id(d.Id)), Column("agency_id", d => Stored.Id(d.Agency)), Column("name", d => d.Name), Column("name_key", d => ThaiText.Squeeze(d.Name)),
                Column("position", d => (long)d.Position), Column("closed_at", d => d.ClosedAt is { } closed ? Stored.Instant(closed) : null))
            { Key = ["id"] });

        (string, Array) Column<T>(string name, Func<Department, T> value) => (name, departments.Select(value).ToArray());
    }

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
