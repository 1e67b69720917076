using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>Cycles and their windows in the database.</summary>
public static class CycleStore
{
    // A programme a year: centuries.
    private const int Most = 1000;

    private const string Columns = """
        c.id as "Id", c.fiscal_year as "FiscalYear", c.framework as "Framework", c.created_at as "CreatedAt"
        """;

    // For one agency, extensions included. @Agency is '' where no agency is asked for.
    private const string Windows = """
        select p.phase as "Phase", p.opens_at as "OpensAt",
               coalesce((select max(e.closes_at) from phase_extension e
                         where e.cycle_id = p.cycle_id and e.phase = p.phase and (e.agency_id is null or e.agency_id = @Agency) and e.closes_at > p.closes_at), p.closes_at) as "ClosesAt"
        from cycle_phase p where p.cycle_id = @Cycle
        """;

    public static async Task<Cycle?> Find(Session session, Guid id) =>
        (await session.Find<Row>($"select {Columns} from cycle c where c.id = @Id", new { Id = Stored.Id(id) }))?.Read();

    public static async Task<Cycle?> Find(Session session, string programme, FiscalYear year) =>
        (await session.Find<Row>(
            $"select {Columns} from cycle c where c.programme = @Programme and c.fiscal_year = @Year",
            new { Programme = programme, Year = (long)year.BuddhistEra }))?.Read();

    /// <summary>The cycle that is under way: the one that began last; before any has begun, the one that begins first.</summary>
    public static async Task<Cycle?> Current(Session session, DateTimeOffset now) =>
        (await session.Find<Row>(
            $"""
            select {Columns} from cycle c join (select cycle_id, min(opens_at) as began from cycle_phase group by cycle_id) b on b.cycle_id = c.id
            order by case when b.began <= @Now then 0 else 1 end, case when b.began <= @Now then b.began end desc, b.began, c.id limit 1
            """,
            new { Now = Stored.Instant(now) }))?.Read();

    /// <summary>The latest year first.</summary>
    public static async Task<IReadOnlyList<Cycle>> All(Session session) =>
        [.. (await session.List<Row>($"select {Columns} from cycle c order by c.fiscal_year desc, c.framework limit {Most}")).Select(r => r.Read())];

    /// <summary>The window that holds for an agency, extensions included; null when the cycle has no such phase.</summary>
    public static async Task<PhaseWindow?> Window(Session session, Guid cycle, Guid agency, Phase phase) =>
        (await Of(session, cycle, agency)).FirstOrDefault(w => w.Phase == phase);

    /// <summary>The windows that hold for an agency, in the order of the phases; without an agency, those that hold for all.</summary>
    public static async Task<IReadOnlyList<PhaseWindow>> Of(Session session, Guid cycle, Guid? agency = null) =>
    [
        .. (await session.List<WindowRow>(Windows, new { Cycle = Stored.Id(cycle), Agency = agency is { } one ? Stored.Id(one) : "" }))
            .Select(r => r.Read()).OrderBy(w => w.Phase),
    ];

    /// <summary>The calendar as it was announced, without extensions.</summary>
    public static async Task<IReadOnlyList<PhaseWindow>> Announced(Session session, Guid cycle) =>
    [
        .. (await session.List<WindowRow>(
            """select phase as "Phase", opens_at as "OpensAt", closes_at as "ClosesAt" from cycle_phase where cycle_id = @Cycle order by opens_at limit 100""",
            new { Cycle = Stored.Id(cycle) })).Select(r => r.Read()).OrderBy(w => w.Phase),
    ];

    /// <summary>A cycle that is new.</summary>
    public static Task Add(Session session, Cycle cycle) => session.Execute(
        "insert into cycle (id, programme, fiscal_year, framework, created_at) values (@Id, @Programme, @Year, @Framework, @CreatedAt)",
        new { Id = Stored.Id(cycle.Id), cycle.Programme, Year = (long)cycle.Year.BuddhistEra, cycle.Framework, CreatedAt = Stored.Instant(cycle.CreatedAt) });

    /// <summary>The calendar of a cycle as it is announced, in place of what was there; extensions stay.</summary>
    public static async Task SaveCalendar(Session session, Guid cycle, IEnumerable<PhaseWindow> windows)
    {
        var id = Stored.Id(cycle);
        await session.Execute("delete from cycle_phase where cycle_id = @Id", new { Id = id });
        await session.Execute(
            "insert into cycle_phase (cycle_id, phase, opens_at, closes_at) values (@Cycle, @Phase, @OpensAt, @ClosesAt)",
            windows.Select(w => new { Cycle = id, Phase = w.Phase.ToString(), OpensAt = Stored.Instant(w.Opens), ClosesAt = Stored.Instant(w.Closes) }).ToList());
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public long FiscalYear { get; init; }

        public string Framework { get; init; } = "";

        public string CreatedAt { get; init; } = "";

        public Cycle Read() => new(Stored.Id(Id), new FiscalYear((int)FiscalYear), Framework, Stored.Instant(CreatedAt));
    }

    private sealed class WindowRow
    {
        public string Phase { get; init; } = "";

        public string OpensAt { get; init; } = "";

        public string ClosesAt { get; init; } = "";

        public PhaseWindow Read() => new(Enum.Parse<Phase>(Phase), Stored.Instant(OpensAt), Stored.Instant(ClosesAt));
    }
}
