using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.TestKit;

namespace OpenIta.Tests.Cycles;

public sealed class PhaseTests
{
    private static readonly DateTimeOffset Midnight = new(2021, 2, 28, 17, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task A_programme_has_one_cycle_a_year(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);

        var twice = await new OpenCycle(running.Database, FrameworkLibrary.Default, running.Clock).Run(RunningCycle.Administrator, "ita-2564", []);

        twice.Refusal.ShouldBe(new CycleExists("ita", new FiscalYear(2564)));
        (await running.Acts()).ShouldBe(["cycle.open ita-2564"]);
    }

    [Theory, OnBothDatabases]
    public async Task An_extension_for_one_agency_moves_its_end_and_no_other(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);

        (await Extend(running, running.Agency.Id, new(2021, 3, 5), "น้ำท่วม")).IsRefused.ShouldBeFalse();

        (await running.Window(Phase.Registration)).LastDay.ShouldBe(new DateOnly(2021, 3, 5));
        (await running.Window(Phase.Registration, Guid.NewGuid())).LastDay.ShouldBe(new DateOnly(2021, 2, 28));
        (await Extend(running, null, new(2021, 3, 3), "ระบบล่ม")).IsRefused.ShouldBeFalse();
        (await running.Window(Phase.Registration)).LastDay.ShouldBe(new DateOnly(2021, 3, 5), "the latest end holds");
        (await running.Window(Phase.Registration, Guid.NewGuid())).LastDay.ShouldBe(new DateOnly(2021, 3, 3));
        (await running.Acts()).Count(a => a == "phase.extend ita-2564 Registration").ShouldBe(2);
    }

    [Fact]
    public async Task An_extension_needs_a_reason_a_later_day_and_the_right()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var running = await RunningCycle.In(test);

        (await Extend(running, null, new(2021, 3, 5), " ")).Refusal.ShouldBeOfType<ReasonMissing>();
        (await Extend(running, null, new(2021, 2, 28), "x")).Refusal.ShouldBeOfType<ExtensionNotLater>();
        (await Extend(running, null, new(2031, 2, 28), "x")).Refusal.ShouldBeOfType<ExtensionTooLong>();
        (await new ExtendPhase(running.Database, running.Clock).Run(RunningCycle.Administrator, running.Cycle.Id, Phase.Appeal, null, new(2021, 7, 1), "x")).Refusal.ShouldBeOfType<PhaseNotInCycle>();
        (await new ExtendPhase(running.Database, running.Clock).Run(running.Officer, running.Cycle.Id, Phase.Registration, null, new(2021, 3, 5), "x")).Refusal.ShouldBeOfType<NotAllowed>();
    }

    [Theory, OnBothDatabases]
    public async Task Each_opening_and_lock_is_written_once_however_late_often_or_parallel_the_job_runs(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);
        var record = new RecordPhases(running.Database, running.Clock);

        (await record.Run()).Value.ShouldBe(0);
        running.Clock.Now = Midnight.AddDays(3);
        var parallel = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => record.Run())));

        parallel.Sum(p => p.Value).ShouldBe(3);
        (await record.Run()).Value.ShouldBe(0);
        (await running.Acts()).Skip(1).Order().ShouldBe(["phase.lock ita-2564 Registration", "phase.open ita-2564 Declaration", "phase.open ita-2564 Registration"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_clock_that_jumps_an_hour_back_and_forth_locks_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);
        var record = new RecordPhases(running.Database, running.Clock);
        foreach (var minutes in new[] { -30, 30, -30, 30, 90, 30 })
        {
            running.Clock.Now = Midnight.AddMinutes(minutes);
            await record.Run();
        }

        (await running.Acts()).Count(a => a == "phase.lock ita-2564 Registration").ShouldBe(1);
        (await running.Acts()).Count(a => a == "phase.open ita-2564 Declaration").ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_phase_that_was_extended_locks_at_its_new_end_and_for_one_agency_on_its_own(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);
        var record = new RecordPhases(running.Database, running.Clock);
        await Extend(running, null, new(2021, 3, 2), "ทุกแห่ง");
        await Extend(running, running.Agency.Id, new(2021, 3, 4), "แห่งเดียว");

        running.Clock.Now = Midnight.AddHours(1);
        await record.Run();
        (await running.Acts()).ShouldNotContain("phase.lock ita-2564 Registration");
        running.Clock.Now = Midnight.AddDays(2);
        await record.Run();
        (await running.Acts()).Count(a => a == "phase.lock ita-2564 Registration").ShouldBe(1);
        running.Clock.Now = Midnight.AddDays(4);
        await record.Run();
        (await running.Acts()).Count(a => a == "phase.lock ita-2564 Registration").ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_phase_that_has_begun_can_be_moved_no_more_but_one_that_has_not_can(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);
        running.Clock.Now = Midnight.AddDays(-10);
        var change = new ChangeCalendar(running.Database, running.Clock);
        var registration = await running.Window(Phase.Registration);

        (await change.Run(RunningCycle.Administrator, running.Cycle.Id, [PhaseWindow.Of(Phase.Registration, new(2021, 2, 2), new(2021, 2, 28))])).Refusal.ShouldBeOfType<PhaseHasBegun>();
        (await change.Run(RunningCycle.Administrator, running.Cycle.Id, [registration, PhaseWindow.Of(Phase.Declaration, new(2021, 3, 8), new(2021, 5, 7))])).IsRefused.ShouldBeFalse();

        (await running.Window(Phase.Declaration)).FirstDay.ShouldBe(new DateOnly(2021, 3, 8));
    }

    private static Task<Result<Extension>> Extend(RunningCycle running, Guid? agency, DateOnly lastDay, string reason) =>
        new ExtendPhase(running.Database, running.Clock).Run(RunningCycle.Administrator, running.Cycle.Id, Phase.Registration, agency, lastDay, reason);
}
