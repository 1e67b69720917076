using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Cycles;

/// <summary>A cycle of FY2564 with one agency and the people who play in it.</summary>
internal sealed record RunningCycle(Database Database, TestClock Clock, Cycle Cycle, Agency Agency)
{
    public static readonly DateTimeOffset Start = new(2021, 1, 15, 3, 0, 0, TimeSpan.Zero);

    public static Actor Administrator { get; } = Person("ผู้ดูแลระบบกลาง", Role.CentralAdministrator, Place.Nation);

    public Actor Officer { get; } = Person("เจ้าหน้าที่", Role.AgencyAdministrator, new Place(Agency.Id));

    public Actor Executive { get; } = Person("นายก อบต.", Role.Executive, new Place(Agency.Id));

    public static Actor Person(string name, Role role, Place place) => new(Guid.NewGuid(), name, [new Grant(role, place, null)]);

    public static async Task<RunningCycle> In(TestDatabase test)
    {
        var database = await test.Open();
        var clock = new TestClock(Start);
        var agency = (await database.Write<Agency>(async s => await AgencyStore.Place(s, new NamedAgency("อบต.หัวหนอง", null, "บ้านไผ่", "ขอนแก่น"), Start))).Value;
        var cycle = (await new OpenCycle(database, FrameworkLibrary.Default, clock).Run(Administrator, "ita-2564",
        [
            PhaseWindow.Of(Phase.Registration, new(2021, 2, 1), new(2021, 2, 28)), PhaseWindow.Of(Phase.Declaration, new(2021, 3, 1), new(2021, 4, 30)),
        ])).Value;
        return new RunningCycle(database, clock, cycle, agency);
    }

    public async Task<PhaseWindow> Window(Phase phase, Guid? agency = null) =>
        (await Database.Read(s => CycleStore.Window(s, Cycle.Id, agency ?? Agency.Id, phase)))!;

    public Task<IReadOnlyList<string>> Acts() => Database.Read(s => s.List<string>("select act || ' ' || subject from audit_log order by position limit 100"));
}
