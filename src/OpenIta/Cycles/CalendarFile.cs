using System.Text;
using OpenIta.Agencies;
using OpenIta.Basics;

namespace OpenIta.Cycles;

/// <summary>The phases of a cycle as a calendar file (RFC 5545): each phase over its days, with a deadline at its end that reminds a week and a day before.</summary>
public static class CalendarFile
{
    private const int LineOctets = 75;

    /// <param name="titleOf">What a phase is called.</param>
    /// <param name="address">Where the work is done.</param>
    public static string Write(Agency agency, IReadOnlyList<PhaseWindow> windows, Func<Phase, string> titleOf, string address, DateTimeOffset now)
    {
        var lines = new List<string> { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OpenITA//OpenITA//TH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Text($"ITA {agency.Name}")}", "X-WR-TIMEZONE:Asia/Bangkok" };
        foreach (var window in windows)
        {
            var id = $"{window.Phase}-{agency.Id:N}-{FormattableString.Invariant($"{window.Opens:yyyyMMdd}")}@openita".ToLowerInvariant();
            lines.AddRange(
            [
                "BEGIN:VEVENT", $"UID:{id}", $"DTSTAMP:{Instant(now)}", $"DTSTART;VALUE=DATE:{Day(window.FirstDay)}", $"DTEND;VALUE=DATE:{Day(window.LastDay.AddDays(1))}",
                $"SUMMARY:{Text(titleOf(window.Phase))}", $"DESCRIPTION:{Text(agency.Name)}", $"URL:{address}", "TRANSP:TRANSPARENT", "END:VEVENT",
                "BEGIN:VEVENT", $"UID:end-{id}", $"DTSTAMP:{Instant(now)}", $"DTSTART:{Instant(window.Closes.AddMinutes(-1))}", $"DTEND:{Instant(window.Closes)}",
                $"SUMMARY:{Text($"วันสุดท้าย: {titleOf(window.Phase)}")}", $"DESCRIPTION:{Text(agency.Name)}", $"URL:{address}", "TRANSP:TRANSPARENT",
                .. Alarm("-P7D", titleOf(window.Phase)), .. Alarm("-P1D", titleOf(window.Phase)), "END:VEVENT",
            ]);
        }
        lines.Add("END:VCALENDAR");
        return string.Concat(lines.SelectMany(Folded).Select(l => l + "\r\n"));
    }

    private static string[] Alarm(string before, string title) => ["BEGIN:VALARM", "ACTION:DISPLAY", $"TRIGGER:{before}", $"DESCRIPTION:{Text(title)}", "END:VALARM"];

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day:yyyyMMdd}");

    private static string Instant(DateTimeOffset instant) => FormattableString.Invariant($"{instant.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");

    private static string Text(string text) => string.Concat(ThaiText.Compose(text).Where(c => !char.IsControl(c) || c == '\n'))
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line holds at most 75 octets; a longer one goes on after a space, and no letter is cut in two.
    private static IEnumerable<string> Folded(string line)
    {
        var part = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                yield return part.ToString();
                part.Clear().Append(' ');
                octets = 1;
            }
            part.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        yield return part.ToString();
    }
}
