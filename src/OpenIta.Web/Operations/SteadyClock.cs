using System.Globalization;
using OpenIta.Storage;

namespace OpenIta.Web.Operations;

/// <summary>
/// The machine's clock, but for jumps: when it is moved by more than <see cref="Tolerance"/> time goes on as before, so that no round opens
/// or closes and nobody is signed out by mistake. A clock that stays where it was moved to was set right: it is followed after
/// <see cref="Patience"/>, or when the program starts again. Nodes that share a database follow the clock of that.
/// </summary>
public sealed class SteadyClock : TimeProvider
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan Patience = TimeSpan.FromHours(3);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock guard = new();
    private readonly TimeProvider machine;
    private readonly Func<TimeSpan> uptime;
    private volatile Anchor anchor;

    public SteadyClock(TimeProvider machine)
        : this(machine, OfMachine)
    {
    }

    /// <param name="uptime">How long the machine has been up, its sleep included: a PC that slept was not moved.</param>
    public SteadyClock(TimeProvider machine, Func<TimeSpan> uptime)
    {
        (this.machine, this.uptime) = (machine, uptime);
        anchor = At(machine.GetUtcNow(), TimeSpan.Zero);
    }

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <summary>By how much the machine's clock is ahead of the time that holds.</summary>
    public TimeSpan Ahead => machine.GetUtcNow() - GetUtcNow();

    /// <summary>Since when the clock that is followed shows another time than it should; null while it does not.</summary>
    public DateTimeOffset? MovedSince => anchor.MovedSince;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    public override DateTimeOffset GetUtcNow()
    {
        var last = anchor;
        var passed = machine.GetElapsedTime(last.Timestamp);
        var (told, expected) = (machine.GetUtcNow() - last.Ahead, last.Instant + passed);
        var jumped = (told - expected).Duration() > Tolerance;
        if (!jumped && passed < Fresh && last.MovedSince is null)
            return told;
        lock (guard)
        {
            // Another thread was here first.
            if (anchor != last)
                return anchor.MovedSince is null ? told : expected;
            if (!jumped || Slept(last, passed) || (last.MovedSince is { } since && expected - since >= Patience))
                anchor = At(told, last.Ahead);
            else if (last.MovedSince is null)
                anchor = last with { MovedSince = expected };
            return anchor.MovedSince is null ? told : expected;
        }
    }

    /// <summary>Follows the clock of a database that has one of its own.</summary>
    public async Task Follow(Database database, CancellationToken stop = default)
    {
        var asked = machine.GetTimestamp();
        if (await database.Clock(stop) is { } shared)
            Follow(shared, machine.GetElapsedTime(asked));
    }

    /// <summary>What the clock shows that all nodes share. The first time it is believed; later a jump of it is none, like one of the machine.</summary>
    /// <param name="took">How long asking took: the answer is half of it old.</param>
    public void Follow(DateTimeOffset shared, TimeSpan took = default)
    {
        lock (guard)
        {
            shared += took / 2;
            var ahead = machine.GetUtcNow() - shared;
            anchor = anchor.IsShared ? anchor with { Ahead = ahead } : At(shared, ahead) with { IsShared = true };
        }
    }

    // The clock went on, and with it the time since the machine was switched on, while all else stood still.
    private bool Slept(Anchor last, TimeSpan passed) =>
        machine.GetUtcNow() - last.Wall - passed > Tolerance && (Boot() - last.Boot).Duration() <= Tolerance;

    private Anchor At(DateTimeOffset instant, TimeSpan ahead) => new(instant, machine.GetTimestamp(), machine.GetUtcNow(), ahead, Boot(), MovedSince: null, anchor?.IsShared ?? false);

    private DateTimeOffset Boot() => machine.GetUtcNow() - uptime();

    // What .NET itself counts on Linux leaves sleep out.
    private static TimeSpan OfMachine() => OperatingSystem.IsLinux() && File.Exists("/proc/uptime")
        ? TimeSpan.FromSeconds(double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], CultureInfo.InvariantCulture))
        : TimeSpan.FromMilliseconds(Environment.TickCount64);

    /// <param name="Wall">What the machine's clock showed then.</param>
    /// <param name="Ahead">Of the shared clock, the machine's.</param>
    /// <param name="Boot">When the machine was started, by its own clock.</param>
    private sealed record Anchor(DateTimeOffset Instant, long Timestamp, DateTimeOffset Wall, TimeSpan Ahead, DateTimeOffset Boot, DateTimeOffset? MovedSince, bool IsShared);
}
