using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Storage;
using OpenIta.TestKit;
using OpenIta.Tests.Cycles;

namespace OpenIta.Tests.Disclosures;

public sealed class ProgressListsTests
{
    [Theory, OnBothDatabases]
    public async Task Those_who_take_part_are_counted_by_state_and_those_not_approved_are_named_in_dictionary_order(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);
        await Add(running, "อบต.เขาทอง", null);
        await Add(running, "อบต.กลางดง", DeclarationState.Submitted);
        await Add(running, "อบต.ขามเฒ่า", DeclarationState.Final);

        var progress = await running.Database.Read(s => ProgressLists.Of(s, running.Cycle.Id));

        // The agency of the cycle has neither registered nor begun.
        progress.All.ShouldBe(3);
        progress.NotApproved.ShouldBe(2);
        progress.Counts[DeclarationState.Final].ShouldBe(1);
        progress.Late.Select(a => (a.Name, a.State)).ShouldBe(
            [("องค์การบริหารส่วนตำบลกลางดง", DeclarationState.Submitted), ("องค์การบริหารส่วนตำบลเขาทอง", DeclarationState.Declaring)]);
    }

    private static Task<Result<bool>> Add(RunningCycle running, string name, DeclarationState? state) => running.Database.Write<bool>(async session =>
    {
        var agency = await AgencyStore.Place(session, new NamedAgency(name, null, "เมือง", "นครสวรรค์"), RunningCycle.Start);
        await RegistrationStore.Save(session, Registration.Empty(running.Cycle.Id, agency.Id) with { Edited = new Step(Guid.NewGuid(), RunningCycle.Start), Version = 1 });
        if (state is { } reached)
            await session.Execute(
                "insert into submission (cycle_id, agency_id, state, version, number) select @Cycle, @Agency, @State, 1, coalesce(max(number), 0) + 1 from submission",
                new { Cycle = Stored.Id(running.Cycle.Id), Agency = Stored.Id(agency.Id), State = reached.ToString() });
        return true;
    });
}
