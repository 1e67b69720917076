namespace OpenIta.Browser.Tests.Year;

/// <summary>A clock that goes on by itself and can be set to another day.</summary>
internal sealed class MovableClock(DateTimeOffset start) : TimeProvider
{
    private TimeSpan ahead = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    public void MoveTo(DateTimeOffset then) => ahead = then - System.GetUtcNow();
}
