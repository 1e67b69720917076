using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Cycles;

public sealed class CycleStoreTests
{
    private static readonly DateTimeOffset Now = new(2023, 1, 10, 2, 0, 0, TimeSpan.Zero);

    private static readonly PhaseWindow Declaration = PhaseWindow.Of(Phase.Declaration, new(2023, 3, 1), new(2023, 4, 30));

    [Theory, OnBothDatabases]
    public async Task A_cycle_comes_back_with_its_calendar_in_the_order_of_the_year(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var cycle = await Add(database, 2566, PhaseWindow.Of(Phase.Appeal, new(2023, 6, 1), new(2023, 6, 15)), Declaration);

        var (found, windows) = await database.Read(async s => (await CycleStore.Find(s, cycle.Id), await CycleStore.Of(s, cycle.Id)));

        found.ShouldBe(cycle);
        windows.Select(w => w.Phase).ShouldBe([Phase.Declaration, Phase.Appeal]);
        windows[0].ShouldBe(Declaration);
        (await database.Read(s => CycleStore.Window(s, cycle.Id, Guid.NewGuid(), Phase.Iit))).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task The_current_cycle_is_the_one_that_began_last(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var earlier = await Add(database, 2565, PhaseWindow.Of(Phase.Declaration, new(2022, 3, 1), new(2022, 4, 30)));
        var running = await Add(database, 2566, PhaseWindow.Of(Phase.Registration, new(2023, 1, 1), new(2023, 1, 31)));
        await Add(database, 2567, PhaseWindow.Of(Phase.Registration, new(2024, 1, 1), new(2024, 1, 31)));

        (await database.Read(s => CycleStore.Current(s, Now))).ShouldBe(running);
        (await database.Read(s => CycleStore.Current(s, new(2022, 12, 31, 16, 59, 59, TimeSpan.Zero)))).ShouldBe(earlier);
        (await database.Read(s => CycleStore.Current(s, new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero)))).ShouldBe(earlier);
    }

    [Fact]
    public void A_phase_is_open_from_the_first_instant_of_its_first_day_in_Bangkok_to_the_last_of_its_last()
    {
        Declaration.Opens.ShouldBe(new(2023, 2, 28, 17, 0, 0, TimeSpan.Zero));
        Declaration.IsOpen(Declaration.Opens.AddTicks(-1)).ShouldBeFalse();
        Declaration.IsOpen(Declaration.Opens).ShouldBeTrue();
        Declaration.IsOpen(new(2023, 4, 30, 16, 59, 59, 999, TimeSpan.Zero)).ShouldBeTrue();
        Declaration.IsOpen(new(2023, 4, 30, 17, 0, 0, TimeSpan.Zero)).ShouldBeFalse();
        Declaration.IsOver(new(2023, 4, 30, 17, 0, 0, TimeSpan.Zero)).ShouldBeTrue();
        (Declaration.FirstDay, Declaration.LastDay).ShouldBe((new DateOnly(2023, 3, 1), new DateOnly(2023, 4, 30)));
        Declaration.DaysLeft(new(2023, 4, 29, 17, 0, 0, TimeSpan.Zero)).ShouldBe(0);
        Declaration.DaysLeft(new(2023, 4, 29, 16, 59, 0, TimeSpan.Zero)).ShouldBe(1);
    }

    private static async Task<Cycle> Add(Database database, int year, params PhaseWindow[] windows) =>
        (await database.Write<Cycle>(async session =>
        {
            var cycle = new Cycle(Stored.NewId(Now), new FiscalYear(year), $"ita-{year}", Now);
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id, windows);
            return cycle;
        })).Value;
}
