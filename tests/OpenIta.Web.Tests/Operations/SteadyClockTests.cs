using OpenIta.Web.Operations;

namespace OpenIta.Web.Tests.Operations;

public sealed class SteadyClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Machine machine = new() { Wall = Start };

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Moved_by_an_hour_time_goes_on_as_before_and_follows_again_when_it_is_moved_back(int hours)
    {
        var clock = Clock();
        machine.Pass(TimeSpan.FromMinutes(10));
        machine.Wall += hours * Hour;

        clock.GetUtcNow().ShouldBe(Start.AddMinutes(10));
        clock.MovedSince.ShouldBe(Start.AddMinutes(10));
        clock.Ahead.ShouldBe(hours * Hour);
        machine.Pass(TimeSpan.FromMinutes(5));
        clock.GetUtcNow().ShouldBe(Start.AddMinutes(15));

        machine.Wall -= hours * Hour;
        clock.GetUtcNow().ShouldBe(Start.AddMinutes(15));
        clock.MovedSince.ShouldBeNull();
    }

    [Fact]
    public void A_clock_that_stays_where_it_was_moved_to_was_set_right_and_is_followed_after_three_hours()
    {
        var clock = Clock();
        machine.Wall += Hour;
        clock.GetUtcNow().ShouldBe(Start);
        machine.Pass(SteadyClock.Patience - TimeSpan.FromMinutes(1));
        clock.GetUtcNow().ShouldBe(Start + SteadyClock.Patience - TimeSpan.FromMinutes(1));
        machine.Pass(TimeSpan.FromMinutes(2));
        clock.GetUtcNow().ShouldBe(machine.Wall);
        clock.MovedSince.ShouldBeNull();
    }

    [Fact]
    public void Small_corrections_are_followed_at_once_however_many()
    {
        var clock = Clock();
        for (var day = 0; day < 100; day++)
        {
            machine.Pass(TimeSpan.FromDays(1));
            machine.Wall += TimeSpan.FromSeconds(90);
            clock.GetUtcNow().ShouldBe(machine.Wall);
        }
    }

    [Fact]
    public void A_machine_that_slept_was_not_moved()
    {
        var clock = Clock();
        // Neither its ticks nor anything else went on, but for the clock and the time since it was switched on.
        machine.Wall += 10 * Hour;
        machine.Uptime += 10 * Hour;
        clock.GetUtcNow().ShouldBe(Start + 10 * Hour);
        clock.MovedSince.ShouldBeNull();
    }

    [Fact]
    public void Nodes_whose_machines_differ_by_an_hour_have_the_time_of_the_clock_they_share()
    {
        var clock = Clock();
        clock.Follow(Start - Hour);
        clock.GetUtcNow().ShouldBe(Start - Hour);
        clock.Ahead.ShouldBe(Hour);

        // This machine is put right: nothing changes, before and after the shared clock is looked at.
        machine.Wall -= Hour;
        clock.GetUtcNow().ShouldBe(Start - Hour);
        clock.Follow(Start - Hour);
        clock.GetUtcNow().ShouldBe(Start - Hour);
        clock.MovedSince.ShouldBeNull();
    }

    [Fact]
    public void When_the_shared_clock_is_moved_time_goes_on_too()
    {
        var clock = Clock();
        clock.Follow(Start);
        machine.Pass(TimeSpan.FromMinutes(1));
        clock.Follow(Start.AddMinutes(1) + Hour);
        clock.GetUtcNow().ShouldBe(Start.AddMinutes(1));
        clock.MovedSince.ShouldNotBeNull();
        clock.Follow(Start.AddMinutes(1));
        clock.GetUtcNow().ShouldBe(Start.AddMinutes(1));
        clock.MovedSince.ShouldBeNull();
    }

    [Fact]
    public void What_the_shared_clock_said_is_half_the_time_old_that_asking_took()
    {
        var clock = Clock();
        var said = Start.AddMilliseconds(300);
        machine.Pass(TimeSpan.FromMilliseconds(600));
        clock.Follow(said, TimeSpan.FromMilliseconds(600));
        clock.Ahead.ShouldBe(TimeSpan.Zero);
        clock.GetUtcNow().ShouldBe(Start.AddMilliseconds(600));
    }

    private SteadyClock Clock() => new(machine, () => machine.Uptime);

    private sealed class Machine : TimeProvider
    {
        private long ticks;

        public DateTimeOffset Wall { get; set; }

        public TimeSpan Uptime { get; set; } = Hour;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time)
        {
            Wall += time;
            Uptime += time;
            ticks += time.Ticks;
        }

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => ticks;
    }
}
