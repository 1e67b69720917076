using System.Globalization;

namespace OpenIta.Storage;

/// <summary>The one form in which ids, instants and scores are stored, so that SQLite and PostgreSQL compare, order and sum alike.</summary>
public static class Stored
{
    private const decimal Scale = 100_000m;
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>A new id: UUIDv7, which sorts by the time it was made.</summary>
    public static Guid NewId(DateTimeOffset now) => Guid.CreateVersion7(now);

    /// <summary>36 lower-case characters.</summary>
    public static string Id(Guid id) => id.ToString("D");

    public static Guid Id(string stored) => Guid.ParseExact(stored, "D");

    /// <summary>UTC to the microsecond, such as <c>2026-01-31T17:00:00.000000Z</c>: text order is time order.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string stored) =>
        DateTimeOffset.ParseExact(stored, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A score in hundred-thousandths: 93.34 is 9334000. Reports print two decimals; five leave room for unrounded means.</summary>
    public static long Score(decimal score) => (long)decimal.Round(score * Scale, MidpointRounding.AwayFromZero);

    public static long? Score(decimal? score) => score is { } value ? Score(value) : null;

    public static decimal Score(long stored) => stored / Scale;

    public static decimal? Score(long? stored) => stored / Scale;
}
