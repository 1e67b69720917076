using OpenIta.Storage;

namespace OpenIta.Disclosures;

/// <summary>An agency whose checklist is not approved, and how far it is.</summary>
public sealed record LateAgency(Guid Id, string Name, string? District, string? Province, DeclarationState State);

/// <summary>How far the agencies of a cycle are with their checklists, for whoever runs the assessment.</summary>
/// <param name="Counts">Agencies by state; one that has not begun is being declared.</param>
/// <param name="Late">Those that are not approved, in the order of the Thai dictionary; as many as a page shows.</param>
public sealed record CycleProgress(IReadOnlyDictionary<DeclarationState, long> Counts, IReadOnlyList<LateAgency> Late)
{
    public long All => Counts.Values.Sum();

    public long NotApproved => Counts.GetValueOrDefault(DeclarationState.Declaring) + Counts.GetValueOrDefault(DeclarationState.Submitted);
}

public static class ProgressLists
{
    /// <summary>How many of those that are not approved are listed.</summary>
    public const int MostListed = 100;

    // Whoever registered or began takes part; the rest of the registry does not.
    private const string TakingPart = """
        from agency a
        left join registration r on r.agency_id = a.id and r.cycle_id = @Cycle
        left join submission s on s.agency_id = a.id and s.cycle_id = @Cycle
        where (r.agency_id is not null or s.agency_id is not null)
        """;

    public static async Task<CycleProgress> Of(Session session, Guid cycle)
    {
        var key = new { Cycle = Stored.Id(cycle) };
        var counts = await session.List<CountRow>(
            "select coalesce(s.state, 'Declaring') as \"State\", count(*) as \"Agencies\" " + TakingPart + " group by coalesce(s.state, 'Declaring') limit 100", key);
        var late = await session.List<Row>(
            "select a.id as \"Id\", a.name as \"Name\", a.district as \"District\", a.province as \"Province\", coalesce(s.state, 'Declaring') as \"State\" "
            + TakingPart + $" and coalesce(s.state, 'Declaring') in ('Declaring', 'Submitted') order by a.sort_key, a.id limit {MostListed}", key);
        return new CycleProgress(counts.ToDictionary(c => Enum.Parse<DeclarationState>(c.State), c => c.Agencies), [.. late.Select(r => r.Read())]);
    }

    private sealed class CountRow
    {
        public string State { get; init; } = "";

        public long Agencies { get; init; }
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? District { get; init; }

        public string? Province { get; init; }

        public string State { get; init; } = "";

        public LateAgency Read() => new(Stored.Id(Id), Name, District, Province, Enum.Parse<DeclarationState>(State));
    }
}
