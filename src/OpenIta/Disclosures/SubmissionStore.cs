using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Disclosures;

/// <summary>Submissions in the database.</summary>
public static class SubmissionStore
{
    // More than twice the nation's agencies.
    private const int MostAgencies = 20_000;

    private const string Columns = """
        cycle_id as "CycleId", agency_id as "AgencyId", state as "State", version as "Version",
        submitted_by as "SubmittedBy", submitted_at as "SubmittedAt", approved_by_name as "ApprovedByName", approved_at as "ApprovedAt"
        """;

    /// <summary>As it stands now; one that nobody has touched yet is being declared.</summary>
    public static async Task<Submission> Find(Session session, Guid cycle, Guid agency) =>
        (await session.Find<Row>(
            $"select {Columns} from submission where cycle_id = @Cycle and agency_id = @Agency", new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) }))?.Read()
        ?? new Submission(cycle, agency, DeclarationState.Declaring, 0);

    /// <summary>
    /// The submission for whoever is about to change it or an item of it: everybody else who wants that waits until this transaction ends,
    /// and then sees what it did.
    /// </summary>
    public static async Task<Submission> Take(Session session, Guid cycle, Guid agency)
    {
        var key = new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), State = nameof(DeclarationState.Declaring) };
        // Another agency may take the same number at this moment: then this one tries the next.
        while (await session.Execute("update submission set version = version where cycle_id = @Cycle and agency_id = @Agency", key) == 0)
            await session.Execute(
                "insert into submission (cycle_id, agency_id, state, version, number) select @Cycle, @Agency, @State, 0, coalesce(max(number), 0) + 1 from submission where true on conflict do nothing", key);
        return await Find(session, cycle, agency);
    }

    /// <summary>Agencies whose checklist stands at a state.</summary>
    public static async Task<IReadOnlyList<Guid>> Standing(Session session, Guid cycle, DeclarationState state) =>
    [
        .. (await session.List<string>(
            $"select agency_id from submission where cycle_id = @Cycle and state = @State order by agency_id limit {MostAgencies}",
            new { Cycle = Stored.Id(cycle), State = state.ToString() })).Select(Stored.Id),
    ];

    /// <summary>Takes it along a row of the state machine. Refused when it is no longer what <paramref name="submission"/> says.</summary>
    public static async Task<Result<Submission>> Move(Session session, Submission submission, Transition along, Actor by, DateTimeOffset now)
    {
        var moved = submission with { State = along.To, Version = submission.Version + 1 };
        if (along.Act == DisclosureAct.Submit)
            moved = moved with { SubmittedBy = by.Person, SubmittedAt = now };
        if (along.Act == DisclosureAct.Approve)
            moved = moved with { ApprovedByName = by.Name, ApprovedAt = now };
        var rows = await session.Execute(
            """
            update submission set state = @State, version = @Version, submitted_by = @SubmittedBy, submitted_at = @SubmittedAt,
                approved_by_name = @ApprovedByName, approved_at = @ApprovedAt
            where cycle_id = @Cycle and agency_id = @Agency and version = @From and state = @FromState
            """,
            new
            {
                Cycle = Stored.Id(moved.Cycle),
                Agency = Stored.Id(moved.Agency),
                State = moved.State.ToString(),
                moved.Version,
                SubmittedBy = moved.SubmittedBy is { } person ? Stored.Id(person) : null,
                SubmittedAt = Instant(moved.SubmittedAt),
                moved.ApprovedByName,
                ApprovedAt = Instant(moved.ApprovedAt),
                From = submission.Version,
                FromState = along.From.ToString(),
            });
        return rows == 1 ? moved : new SubmissionMovedOn();
    }

    private static string? Instant(DateTimeOffset? at) => at is { } instant ? Stored.Instant(instant) : null;

    private sealed class Row
    {
        public string CycleId { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string State { get; init; } = "";

        public long Version { get; init; }

        public string? SubmittedBy { get; init; }

        public string? SubmittedAt { get; init; }

        public string? ApprovedByName { get; init; }

        public string? ApprovedAt { get; init; }

        public Submission Read() => new(Stored.Id(CycleId), Stored.Id(AgencyId), Enum.Parse<DeclarationState>(State), Version)
        {
            SubmittedBy = SubmittedBy is null ? null : Stored.Id(SubmittedBy),
            SubmittedAt = SubmittedAt is null ? null : Stored.Instant(SubmittedAt),
            ApprovedByName = ApprovedByName,
            ApprovedAt = ApprovedAt is null ? null : Stored.Instant(ApprovedAt),
        };
    }
}
