using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>A measure of which something is due that is not there.</summary>
/// <param name="DueOn">The first day that passed without it.</param>
public sealed record OverdueMeasure(Guid Id, Guid Agency, string AgencyName, string? Province, FiscalYear Year, MeasureContent Content, DateOnly DueOn);

/// <summary>What is overdue, wherever the reader may see it: one agency, a province or the nation.</summary>
public sealed class OverdueMeasures(Database database)
{
    public const int PageSize = 50;

    private const string Due = """
        from agency_measure m join agency a on a.id = m.agency_id
        where m.due_on > '' and m.due_on < @Today and (@All = 1 or a.province in @Provinces or a.id in @Agencies)
        """;

    /// <summary>What has waited longest first, and how many there are.</summary>
    public Task<(IReadOnlyList<OverdueMeasure> Rows, long Count)> Of(Actor reader, int page, DateTimeOffset now, CancellationToken stop = default)
    {
        var places = reader.Grants.Where(g => g.Holds(now) && RolePermissions.Of(g.Role).Contains(Permission.ReadDesk)).Select(g => g.Scope).ToList();
        var seen = new
        {
            Today = MeasureDue.Text(Bangkok.DayOf(now)),
            All = places.Exists(p => p.IsNation) ? 1L : 0L,
            Provinces = places.Where(p => p.Agency is null).Select(p => p.Province).OfType<string>().ToArray(),
            Agencies = places.Select(p => p.Agency).OfType<Guid>().Select(Stored.Id).ToArray(),
            Skip = (long)(Math.Max(1, page) - 1) * PageSize,
        };
        return database.Read(
            async session =>
            {
                var rows = await session.List<Row>(
                    $"""
                    select m.id as "Id", a.id as "AgencyId", a.name as "AgencyName", a.province as "Province", m.fiscal_year as "FiscalYear", m.content as "Content", m.due_on as "DueOn"
                    {Due} order by m.due_on, a.name, m.number, m.id limit {PageSize} offset @Skip
                    """,
                    seen);
                return ((IReadOnlyList<OverdueMeasure>)[.. rows.Select(r => r.Read())], await session.One<long>("select count(*) " + Due, seen));
            },
            stop);
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string AgencyName { get; init; } = "";

        public string? Province { get; init; }

        public long FiscalYear { get; init; }

        public string Content { get; init; } = "";

        public string DueOn { get; init; } = "";

        public OverdueMeasure Read() =>
            new(Stored.Id(Id), Stored.Id(AgencyId), AgencyName, Province, new FiscalYear((int)FiscalYear), MeasureStore.Read(Content), MeasureDue.Day(DueOn));
    }
}
