using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>Extensions in the database.</summary>
public static class ExtensionStore
{
    // Enough for an extension of every phase for every agency of the nation.
    private const int Most = 100_000;

    public static Task Add(Session session, Extension extension) => session.Execute(
        """
        insert into phase_extension (id, cycle_id, phase, agency_id, closes_at, reason, given_by, given_at)
        values (@Id, @Cycle, @Phase, @Agency, @ClosesAt, @Reason, @GivenBy, @GivenAt)
        """,
        new
        {
            Id = Stored.Id(extension.Id),
            Cycle = Stored.Id(extension.Cycle),
            Phase = extension.Phase.ToString(),
            Agency = extension.Agency is { } agency ? Stored.Id(agency) : null,
            ClosesAt = Stored.Instant(extension.Closes),
            extension.Reason,
            extension.GivenBy,
            GivenAt = Stored.Instant(extension.GivenAt),
        });

    /// <summary>The extensions of a cycle, the latest given first.</summary>
    public static async Task<IReadOnlyList<Extension>> Of(Session session, Guid cycle) =>
    [
        .. (await session.List<Row>(
            $"""
            select id as "Id", cycle_id as "CycleId", phase as "Phase", agency_id as "AgencyId", closes_at as "ClosesAt", reason as "Reason", given_by as "GivenBy", given_at as "GivenAt"
            from phase_extension where cycle_id = @Cycle order by given_at desc, id desc limit {Most}
            """,
            new { Cycle = Stored.Id(cycle) })).Select(r => r.Read()),
    ];

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string CycleId { get; init; } = "";

        public string Phase { get; init; } = "";

        public string? AgencyId { get; init; }

        public string ClosesAt { get; init; } = "";

        public string Reason { get; init; } = "";

        public string GivenBy { get; init; } = "";

        public string GivenAt { get; init; } = "";

        public Extension Read() => new(
            Stored.Id(Id), Stored.Id(CycleId), Enum.Parse<Phase>(Phase), AgencyId is null ? null : Stored.Id(AgencyId), Stored.Instant(ClosesAt), Reason, GivenBy, Stored.Instant(GivenAt));
    }
}
