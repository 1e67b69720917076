using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>Registrations in the database.</summary>
public static class RegistrationStore
{
    private const string Columns = """
        cycle_id as "CycleId", agency_id as "AgencyId", contact_name as "ContactName", contact_position as "ContactPosition", contact_telephone as "ContactTelephone",
        contact_email as "ContactEmail", staff_count as "StaffCount", served_count as "ServedCount", edited_by as "EditedBy", edited_at as "EditedAt",
        submitted_by as "SubmittedBy", submitted_at as "SubmittedAt", decided_by as "DecidedBy", decided_at as "DecidedAt", approved as "Approved", comment as "Comment", version as "Version"
        """;

    /// <summary>What the agency has said; the empty registration before it said anything.</summary>
    public static async Task<Registration> Of(Session session, Guid cycle, Guid agency) =>
        (await session.Find<Row>(
            $"select {Columns} from registration where cycle_id = @Cycle and agency_id = @Agency",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) }))?.Read() ?? Registration.Empty(cycle, agency);

    /// <summary>Agencies of a cycle whose registration is approved.</summary>
    public static async Task<IReadOnlySet<Guid>> Approved(Session session, Guid cycle) => (await session.List<string>(
        "select agency_id from registration where cycle_id = @Cycle and approved = 1 order by agency_id limit 100000", new { Cycle = Stored.Id(cycle) })).Select(Stored.Id).ToHashSet();

    /// <summary>How many agencies of a cycle have an approved registration, how many one that waits for approval, how many one begun.</summary>
    public static async Task<(long Approved, long Submitted, long Begun)> Counts(Session session, Guid cycle)
    {
        var counts = await session.One<CountRow>(
            """
            select coalesce(sum(case when approved = 1 then 1 else 0 end), 0) as "Approved",
                   coalesce(sum(case when submitted_at is not null and approved is null then 1 else 0 end), 0) as "Submitted", count(*) as "Begun"
            from registration where cycle_id = @Cycle
            """,
            new { Cycle = Stored.Id(cycle) });
        return (counts.Approved, counts.Submitted, counts.Begun);
    }

    /// <summary>Saves over the version before it; false when somebody else was first.</summary>
    public static async Task<bool> Save(Session session, Registration registration) => await session.Execute(
        """
        insert into registration (cycle_id, agency_id, contact_name, contact_position, contact_telephone, contact_email, staff_count, served_count,
                                  edited_by, edited_at, submitted_by, submitted_at, decided_by, decided_at, approved, comment, version)
        values (@Cycle, @Agency, @Name, @Position, @Telephone, @Email, @StaffCount, @ServedCount,
                @EditedBy, @EditedAt, @SubmittedBy, @SubmittedAt, @DecidedBy, @DecidedAt, @Approved, @Comment, @Version)
        on conflict (cycle_id, agency_id) do update set contact_name = excluded.contact_name, contact_position = excluded.contact_position,
            contact_telephone = excluded.contact_telephone, contact_email = excluded.contact_email, staff_count = excluded.staff_count, served_count = excluded.served_count,
            edited_by = excluded.edited_by, edited_at = excluded.edited_at, submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at, approved = excluded.approved, comment = excluded.comment, version = excluded.version
        where registration.version < excluded.version
        """,
        new
        {
            Cycle = Stored.Id(registration.Cycle),
            Agency = Stored.Id(registration.Agency),
            registration.Contact.Name,
            registration.Contact.Position,
            registration.Contact.Telephone,
            registration.Contact.Email,
            registration.StaffCount,
            registration.ServedCount,
            EditedBy = Id(registration.Edited),
            EditedAt = At(registration.Edited),
            SubmittedBy = Id(registration.Submitted),
            SubmittedAt = At(registration.Submitted),
            DecidedBy = Id(registration.Decision?.By),
            DecidedAt = At(registration.Decision?.By),
            Approved = registration.Decision is { } decision ? decision.Approved ? 1 : 0 : (int?)null,
            registration.Decision?.Comment,
            registration.Version,
        }) == 1;

    private static string? Id(Step? step) => step is null ? null : Stored.Id(step.Person);

    private static string? At(Step? step) => step is null ? null : Stored.Instant(step.At);

    private sealed class CountRow
    {
        public long Approved { get; init; }

        public long Submitted { get; init; }

        public long Begun { get; init; }
    }

    private sealed class Row
    {
        public string CycleId { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string ContactName { get; init; } = "";

        public string ContactPosition { get; init; } = "";

        public string ContactTelephone { get; init; } = "";

        public string ContactEmail { get; init; } = "";

        public int? StaffCount { get; init; }

        public int? ServedCount { get; init; }

        public string EditedBy { get; init; } = "";

        public string EditedAt { get; init; } = "";

        public string? SubmittedBy { get; init; }

        public string? SubmittedAt { get; init; }

        public string? DecidedBy { get; init; }

        public string? DecidedAt { get; init; }

        public long? Approved { get; init; }

        public string? Comment { get; init; }

        public int Version { get; init; }

        public Registration Read() => new(
            Stored.Id(CycleId), Stored.Id(AgencyId), new Contact(ContactName, ContactPosition, ContactTelephone, ContactEmail), StaffCount, ServedCount,
            StepOf(EditedBy, EditedAt), StepOf(SubmittedBy, SubmittedAt),
            StepOf(DecidedBy, DecidedAt) is { } decided ? new Decision(decided, Approved == 1, Comment) : null, Version);

        private static Step? StepOf(string? person, string? at) => person is null || at is null ? null : new Step(Stored.Id(person), Stored.Instant(at));
    }
}
