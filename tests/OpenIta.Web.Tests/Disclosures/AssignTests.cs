using System.Net;
using OpenIta.Accounts;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Disclosures;

public sealed class AssignTests
{
    [Fact]
    public async Task Many_items_are_assigned_with_one_form()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();
        var form = (await administrator.Page($"{town.Desk}/assign")).QuerySelector("form.assign")!;

        using var assigned = await administrator.Post(form, ("Departments", town.Finance.Id.ToString()), ("Mode", "Add"), ("Items", "O1"), ("Items", "O20"));

        (await Site.Parse(assigned)).QuerySelector(".notice")!.TextContent.ShouldBe("มอบหมายแล้ว 2 ข้อ");
        (await administrator.Page($"{town.Desk}/items?department={town.Finance.Id}")).QuerySelectorAll(".checklist b").Select(b => b.TextContent).ShouldBe(["O1", "O19", "O20"]);
    }

    [Fact]
    public async Task Without_a_ticked_item_nothing_happens_and_the_choice_of_departments_is_kept()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();

        using var refused = await administrator.Post((await administrator.Page($"{town.Desk}/assign")).QuerySelector("form.assign")!, ("Departments", town.Finance.Id.ToString()));
        var again = await Site.Parse(refused);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.QuerySelector(".faults a")!.GetAttribute("href").ShouldBe("#items");
        again.QuerySelector($"input[value='{town.Finance.Id}']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Every_item_is_assigned_without_ticking_each()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();

        (await administrator.Post((await administrator.Page($"{town.Desk}/assign")).QuerySelector("form.assign")!, ("Departments", town.Office.Id.ToString()), ("EveryItem", "true"))).Dispose();

        (await administrator.Page($"{town.Desk}/items?department={town.Office.Id}")).QuerySelectorAll(".checklist > li").Length.ShouldBe(43);
    }

    [Fact]
    public async Task The_list_of_a_report_is_shown_before_it_is_imported()
    {
        var town = await Municipality.New();
        var stored = (await new ImportReport(town.Site.Database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample("003"))).Value;
        var desk = $"/desk/{stored.Agency.Id}";
        await using var administrator = await town.Site.As(Role.AgencyAdministrator, new Place(stored.Agency.Id));

        var link = (await administrator.Page($"{desk}/assign")).QuerySelector("#import ~ ul a")!;
        var preview = await administrator.Page(link.GetAttribute("href")!);
        preview.QuerySelectorAll("tbody tr").Length.ShouldBe(43);
        preview.QuerySelector("#new ~ ul")!.TextContent.ShouldContain("กองวิชาการและแผนงาน");
        using var imported = await administrator.Post(preview.QuerySelector("main form")!);
        (await Site.Parse(imported)).QuerySelector(".notice")!.TextContent.ShouldBe("มอบหมายแล้ว 43 ข้อ");
        (await administrator.Page($"{desk}/items?department=none")).QuerySelectorAll(".checklist > li").ShouldBeEmpty();

        await using var stranger = await town.Administrator();
        using var foreign = await stranger.Get($"{town.Desk}/assign/{link.GetAttribute("href")!.Split('/')[^1]}");
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_officer_and_an_executive_do_not_assign()
    {
        var town = await Municipality.New();
        foreach (var person in new[] { await town.Officer(), await town.Executive() })
        {
            await using (person)
            {
                using var answer = await person.Get($"{town.Desk}/assign");
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            }
        }
    }
}
