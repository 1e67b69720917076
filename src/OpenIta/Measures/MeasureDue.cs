using System.Globalization;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>When something of a measure falls due, as the database keeps it: lists and reminders find it without reading every measure.</summary>
internal static class MeasureDue
{
    /// <summary>Days as ISO dates, so that their order is that of text; empty for none.</summary>
    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static DateOnly Day(string stored) => DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>After its content or its progress changed.</summary>
    public static Task Set(Session session, Measure measure) => Set(session, measure, measure.NextDue?.AddDays(1));

    /// <param name="remindOn">The day on which its people are reminded next; null for never.</param>
    public static Task Set(Session session, Measure measure, DateOnly? remindOn) => session.Execute(
        "update agency_measure set due_on = @DueOn, remind_on = @RemindOn where id = @Id",
        new { Id = Stored.Id(measure.Id), DueOn = Text(measure.NextDue), RemindOn = Text(remindOn) });
}
