using OpenIta.Accounts;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Checklists;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

public sealed class ChecklistTests
{
    [Fact]
    public async Task An_item_goes_from_not_started_over_started_and_returned_to_ready()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        (await Row(desk, "O12")).Progress.ShouldBe(ItemProgress.NotStarted);

        await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O12", new TypedDeclaration { Answer = "Has" }, 0, Desk.Now);
        (await Row(desk, "O12")).Progress.ShouldBe(ItemProgress.Started);

        await desk.Database.Write<bool>(async s => await s.Execute("delete from declaration") > 0);
        await desk.DeclareAll();
        (await Row(desk, "O12")).Progress.ShouldBe(ItemProgress.Ready);

        await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now);
        await desk.Return.Run(desk.Executive, desk.Agency.Id, 1, new Dictionary<string, string> { ["O12"] = "แก้ปี" }, Desk.Now.AddMinutes(1));
        var returned = await Row(desk, "O12");
        (returned.Progress, returned.ReturnComment).ShouldBe((ItemProgress.Returned, "แก้ปี"));
        (await Row(desk, "O13")).Progress.ShouldBe(ItemProgress.Ready);

        await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O12", new TypedDeclaration { Answer = "HasNot" }, 1, Desk.Now.AddMinutes(2));
        (await Row(desk, "O12")).Progress.ShouldBe(ItemProgress.Ready);
    }

    [Fact]
    public async Task Nobody_of_another_agency_sees_the_checklist_and_a_monitor_sees_those_of_the_province()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);

        (await Load(desk, Desk.Person("คนอื่น", new Grant(Role.AgencyAdministrator, new Place(Guid.NewGuid()), null)))).ShouldBeNull();
        (await Load(desk, Desk.Person("จังหวัดอื่น", new Grant(Role.ProvincialMonitor, new Place(Province: "ขอนแก่น"), null)))).ShouldBeNull();
        (await Load(desk, Actor.Public)).ShouldBeNull();
        (await Load(desk, Desk.Person("จังหวัด", new Grant(Role.ProvincialMonitor, new Place(Province: "นครสวรรค์"), null))))!.Rows.Count.ShouldBe(43);
    }

    [Fact]
    public void Points_at_stake_of_FY2564_are_those_computed_by_hand()
    {
        // 100 / 9 / 5 / 2 × 0.4 for an item of 9.1; 100 / 2 / 2 / 2 × 0.4 for O42 and O43.
        var points = PointsOfItems.Of(FrameworkLibrary.Default.Find("ita-2564").Value);

        decimal.Round(points["O1"], 2).ShouldBe(0.44m);
        points["O42"].ShouldBe(5.00m);
        points["O43"].ShouldBe(5.00m);
    }

    private static async Task<ChecklistRow> Row(Desk desk, string item) => (await Load(desk, desk.Administrator))!.Rows.Single(r => r.Item.Code == item);

    private static Task<Checklist?> Load(Desk desk, Actor by) => desk.Read(s => Checklist.Load(s, Desk.Frameworks, by, desk.Agency.Id, Desk.Now));
}
