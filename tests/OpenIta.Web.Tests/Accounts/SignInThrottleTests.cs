using OpenIta.Web.Identity;

namespace OpenIta.Web.Tests.Accounts;

public sealed class SignInThrottleTests
{
    private readonly Clock clock = new();

    [Fact]
    public void Guessing_at_one_account_waits_ever_longer_but_never_more_than_half_a_minute()
    {
        var throttle = new SignInThrottle(clock);
        var attempt = From("1.1.1.1");
        var waits = new List<double>();
        for (var i = 0; i < 14; i++)
        {
            throttle.Failed(attempt);
            var wait = throttle.Wait(attempt);
            waits.Add(Math.Max(0, wait.TotalSeconds));
            clock.Now += wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
        waits.ShouldBe([0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30]);
    }

    [Fact]
    public void The_owner_signs_in_on_a_known_device_whatever_others_do_to_the_account()
    {
        var throttle = new SignInThrottle(clock);
        for (var i = 0; i < 1000; i++)
            throttle.Failed(From($"10.0.{i / 250}.{i % 250}"));
        throttle.Wait(From("9.9.9.9")).ShouldBeGreaterThan(TimeSpan.Zero);
        throttle.Wait(From("9.9.9.9") with { KnownDevice = "mine" }).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_source_that_tries_many_accounts_is_slowed_down_and_others_are_not()
    {
        var throttle = new SignInThrottle(clock);
        for (var i = 0; i < 100; i++)
            throttle.Failed(new SignInAttempt($"PERSON{i}", "1.1.1.1", null));
        throttle.Wait(new SignInAttempt("SOMEONE", "1.1.1.1", null)).ShouldBeGreaterThan(TimeSpan.Zero);
        throttle.Wait(new SignInAttempt("SOMEONE", "2.2.2.2", null)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void What_is_long_ago_is_forgotten()
    {
        var throttle = new SignInThrottle(clock);
        for (var i = 0; i < 10; i++)
            throttle.Failed(From("1.1.1.1"));
        clock.Now += TimeSpan.FromMinutes(16);
        throttle.Failed(From("1.1.1.1"));
        throttle.Wait(From("1.1.1.1")).ShouldBe(TimeSpan.Zero);
    }

    private static SignInAttempt From(string source) => new("PERSON", source, KnownDevice: null);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
