using OpenIta.Storage;

namespace OpenIta.Measures.Reminding;

/// <summary>Who was written to about a measure, and when.</summary>
/// <param name="DueOn">The day that passed without a report or the end.</param>
public sealed record MeasureReminder(DateOnly DueOn, string Name, DateTimeOffset WrittenAt);

/// <summary>Reminders in the database.</summary>
public static class ReminderStore
{
    private const int Most = 500;

    /// <summary>The latest first.</summary>
    public static async Task<IReadOnlyList<MeasureReminder>> Of(Session session, Guid measure) =>
    [
        .. (await session.List<Row>(
            $"""select due_on as "DueOn", name as "Name", written_at as "WrittenAt" from measure_reminder where measure_id = @Measure order by written_at desc, name limit {Most}""",
            new { Measure = Stored.Id(measure) })).Select(r => new MeasureReminder(MeasureDue.Day(r.DueOn), r.Name, Stored.Instant(r.WrittenAt))),
    ];

    /// <summary>False when the person was reminded of this day before.</summary>
    internal static async Task<bool> Add(Session session, Guid measure, DateOnly dueOn, Guid person, string name, DateTimeOffset now) => await session.Execute(
        """
        insert into measure_reminder (measure_id, due_on, person_id, name, written_at) values (@Measure, @DueOn, @Person, @Name, @Now)
        on conflict (measure_id, due_on, person_id) do nothing
        """,
        new { Measure = Stored.Id(measure), DueOn = MeasureDue.Text(dueOn), Person = Stored.Id(person), Name = name, Now = Stored.Instant(now) }) == 1;

    /// <summary>Measures whose people are to be reminded by this day, and those of which it is not known yet; agency by agency.</summary>
    internal static async Task<IReadOnlyList<(Guid Agency, Guid Measure)>> Waiting(Session session, DateOnly today, int most) =>
    [
        .. (await session.List<Key>(
            """
            select agency_id as "AgencyId", id as "Id" from agency_measure
            where remind_on is null or (remind_on > '' and remind_on <= @Today) order by agency_id, number, id limit @Most
            """,
            new { Today = MeasureDue.Text(today), Most = (long)most })).Select(k => (Stored.Id(k.AgencyId), Stored.Id(k.Id))),
    ];

    private sealed class Row
    {
        public string DueOn { get; init; } = "";

        public string Name { get; init; } = "";

        public string WrittenAt { get; init; } = "";
    }

    private sealed class Key
    {
        public string AgencyId { get; init; } = "";

        public string Id { get; init; } = "";
    }
}
