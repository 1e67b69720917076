using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Assigning;
using OpenIta.Disclosures.Checklists;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

public sealed class AssigningTests
{
    private static readonly PublishedReport Sample003 = ReportReader.Read(Repository.Sample("003")).Value;

    [Theory, OnBothDatabases]
    public async Task Many_items_go_to_several_departments_at_once_and_each_officer_sees_only_theirs(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        var assign = new AssignItems(desk.Database, Desk.Frameworks);

        (await assign.Run(desk.Administrator, desk.Agency.Id, ["O1", "O2", "O3"], [desk.Office.Id], AssignMode.Replace, Desk.Now)).Value.ShouldBe(3);
        (await assign.Run(desk.Administrator, desk.Agency.Id, ["O3", "O19"], [desk.Finance.Id], AssignMode.Add, Desk.Now)).Value.ShouldBe(2);
        (await assign.Run(desk.Administrator, desk.Agency.Id, ["O1", "O2"], [desk.Office.Id], AssignMode.Replace, Desk.Now)).Value.ShouldBe(0);

        (await Seen(desk, desk.OfficerOf(desk.Office))).ShouldBe(["O1", "O2", "O3"]);
        (await Seen(desk, desk.OfficerOf(desk.Finance))).ShouldBe(["O3", "O19"]);
        (await Seen(desk, desk.Administrator)).Length.ShouldBe(43);
        (await assign.Run(desk.Administrator, desk.Agency.Id, ["O3"], [desk.Office.Id], AssignMode.Remove, Desk.Now)).Value.ShouldBe(1);
        (await Seen(desk, desk.OfficerOf(desk.Office))).ShouldBe(["O1", "O2"]);
    }

    [Fact]
    public async Task Only_the_agencys_administrator_assigns_and_only_to_the_agencys_own_departments()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        var assign = new AssignItems(desk.Database, Desk.Frameworks);

        (await assign.Run(desk.Officer, desk.Agency.Id, ["O1"], [desk.Office.Id], AssignMode.Replace, Desk.Now)).Refusal.ShouldBeOfType<NotAllowed>();
        (await assign.Run(desk.Executive, desk.Agency.Id, ["O1"], [desk.Office.Id], AssignMode.Replace, Desk.Now)).Refusal.ShouldBeOfType<NotAllowed>();
        (await assign.Run(desk.Administrator, desk.Agency.Id, ["O1"], [Guid.NewGuid()], AssignMode.Replace, Desk.Now)).Refusal.ShouldBeOfType<UnknownDepartment>();
        (await assign.Run(desk.Administrator, desk.Agency.Id, ["O99"], [desk.Office.Id], AssignMode.Replace, Desk.Now)).Refusal.ShouldBeOfType<NothingChosen>();
    }

    [Theory, OnBothDatabases]
    public async Task Last_years_assignments_follow_the_meaning_of_items_and_not_their_numbers(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        await desk.Database.Write<bool>(async session =>
        {
            var last = new Cycle(Stored.NewId(Desk.Now), new FiscalYear(2565), "ita-2565", Desk.Now);
            await CycleStore.Add(session, last);
            // FY2565: O1 structure, O13 staff manuals, O23 monthly procurement, O32 channels for opinions (gone in FY2566).
            foreach (var (item, department) in new[] { ("O1", desk.Office), ("O13", desk.Office), ("O23", desk.Finance), ("O32", desk.Office) })
                await AssignmentStore.Set(session, last.Id, desk.Agency.Id, item, [department.Id]);
            return true;
        });

        var copied = (await new CopyAssignments(desk.Database, Desk.Frameworks).Run(desk.Administrator, desk.Agency.Id, Desk.Now)).Value;
        var now = await desk.Read(s => AssignmentStore.Of(s, desk.Cycle.Id, desk.Agency.Id));

        copied.From.ShouldBe(new FiscalYear(2565));
        copied.Copied.ShouldBe(["O1", "O14", "O21"]);
        now["O14"].ShouldBe([desk.Office.Id]);
        now["O21"].ShouldBe([desk.Finance.Id]);
        now["O13"].ShouldBeEmpty();
        copied.Left.Count.ShouldBe(40);
    }

    [Fact]
    public async Task Without_an_earlier_year_there_is_nothing_to_copy()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);

        (await new CopyAssignments(desk.Database, Desk.Frameworks).Run(desk.Administrator, desk.Agency.Id, Desk.Now)).Refusal.ShouldBeOfType<NoEarlierAssignments>();
    }

    [Fact]
    public void The_responsibility_list_of_sample_003_becomes_assignments_of_all_43_items()
    {
        var office = new Department(Guid.NewGuid(), Guid.NewGuid(), "สำนักปลัดเทศบาล", 0);

        var list = ResponsibilityList.Of(Sample003, Desk.Pack, [office]);

        list.Items.Select(i => i.Item.Code).Order().ShouldBe(Desk.Pack.DisclosureItems.Select(d => d.Code).Order());
        list.NewDepartments.ShouldBe(["กองวิชาการและแผนงาน", "สำนักงานคลัง"], ignoreOrder: true);
        list.Unmatched.ShouldBeEmpty();
        Of(list, "O1").ShouldBe(["สำนักปลัดเทศบาล"]);
        Of(list, "O5").ShouldBe(["กองวิชาการและแผนงาน"]);
        Of(list, "O19").ShouldBe(["สำนักงานคลัง"]);
        Of(list, "O27").ShouldBe(["สำนักปลัดเทศบาล"]);
        Of(list, "O28").ShouldBe(["สำนักปลัดเทศบาล", "กองวิชาการและแผนงาน"]);
        Of(list, "O14").ShouldBe(["สำนักปลัดเทศบาล", "กองวิชาการและแผนงาน", "สำนักงานคลัง"], "ทุกหน่วยงาน is every department");
    }

    [Fact]
    public void A_list_numbered_by_another_year_still_reaches_the_items_it_means()
    {
        var pack2565 = Desk.Frameworks.Find("ita-2565").Value;

        var list = ResponsibilityList.Of(Sample003, pack2565, []);

        list.Items.Single(i => i.ReportedCode == "O14").Item.Code.ShouldBe("O13");
    }

    [Theory, OnBothDatabases]
    public async Task An_import_makes_the_departments_it_showed_and_assigns_the_items(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        var report = (await new ImportReport(desk.Database, Desk.Frameworks, TimeProvider.System).Run(Repository.Sample("003"))).Value;
        var agency = report.Agency.Id;
        var administrator = Desk.Person("ผู้ดูแล", new Grant(Role.AgencyAdministrator, new Place(agency), null));
        var import = new ImportResponsibilities(desk.Database, Desk.Frameworks);

        var offered = (await desk.Read(s => ImportResponsibilities.Reports(s, agency))).ShouldHaveSingleItem();
        (await import.Run(administrator, agency, offered.Id, Desk.Now)).Value.ShouldBe(43);

        (await desk.Read(s => DepartmentStore.Of(s, agency))).Select(d => d.Name).ShouldBe(["สำนักปลัดเทศบาล", "กองวิชาการและแผนงาน", "สำนักงานคลัง"], ignoreOrder: true);
        var rows = (await desk.Read(s => Checklist.Load(s, Desk.Frameworks, administrator, agency, Desk.Now)))!.Rows;
        rows.Single(r => r.Item.Code == "O19").Departments.ShouldHaveSingleItem().Name.ShouldBe("สำนักงานคลัง");
        (await import.Run(administrator, agency, offered.Id, Desk.Now)).Value.ShouldBe(0);
        (await import.Run(desk.Administrator, desk.Agency.Id, offered.Id, Desk.Now)).IsRefused.ShouldBeTrue("a report of another agency");
    }

    private static IReadOnlyList<string> Of(ResponsibilityList list, string item) => list.Items.Single(i => i.Item.Code == item).Departments;

    private static async Task<string[]> Seen(Desk desk, Actor by) =>
        [.. (await desk.Read(s => Checklist.Load(s, Desk.Frameworks, by, desk.Agency.Id, Desk.Now)))!.Rows.Select(r => r.Item.Code)];
}
