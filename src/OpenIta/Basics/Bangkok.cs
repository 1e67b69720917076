namespace OpenIta.Basics;

/// <summary>Days as clocks in Bangkok show them. Thailand keeps UTC+7 all year and has since 1920, so no time zone data is needed.</summary>
public static class Bangkok
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Offset).ToUniversalTime();

    /// <summary>The day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
