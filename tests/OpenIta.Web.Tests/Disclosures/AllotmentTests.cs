using System.Net;
using OpenIta.Accounts;

namespace OpenIta.Web.Tests.Disclosures;

/// <summary>The page on which agencies are allotted to assessors. Each test has a program of its own: a draw is about the whole round.</summary>
public sealed class AllotmentTests
{
    [Fact]
    public async Task The_administrator_enters_assessors_draws_and_sees_the_loads()
    {
        await using var site = await Site.WithoutPeople();
        var cycle = await ApprovedTown.Cycle(site.Database);
        foreach (var number in new[] { "หนึ่ง", "สอง", "สาม", "สี่" })
            await ApprovedTown.Add(site.Database, cycle, "เทศบาลตำบลเขา" + number);
        await using var administrator = await site.As(Role.CentralAdministrator);
        var (first, second) = (await TestPeople.Add(site.Database), await TestPeople.Add(site.Database));

        var page = await administrator.Page("/admin/allotment");
        page.QuerySelectorAll(".allot-counts dd").Select(d => d.TextContent).ShouldBe(["4", "4", "0", "0"]);
        foreach (var (person, province) in new[] { (first, "เลย"), (second, "ตาก") })
        {
            using var entered = await administrator.Post(page.QuerySelector("form[action*=Enter]")!, ("Email", person.Email), ("Province", province));
            (await Site.Parse(entered)).QuerySelector(".notice")!.TextContent.ShouldBe($"เพิ่ม {person.Name} แล้ว");
        }
        using var drawn = await administrator.Post(page.QuerySelector("form[action*=Draw]")!, ("Share", "๒๕"));
        var shown = await Site.Parse(drawn);
        shown.QuerySelector(".notice")!.TextContent.ShouldBe("จัดสรรแล้ว 5 รายการ ให้ผู้ประเมิน 2 คน");
        shown.QuerySelectorAll(".allot-counts dd").Select(d => d.TextContent).ShouldBe(["4", "0", "1", "0"]);
        shown.QuerySelectorAll("tbody tr td:nth-child(3)").Select(d => d.TextContent).Order().ShouldBe(["2", "3"]);
        shown.QuerySelector("#Share")!.GetAttribute("value").ShouldBe("25");

        using var withdrawn = await administrator.Post(shown.QuerySelector("form[action*=Withdraw]")!);
        (await Site.Parse(withdrawn)).QuerySelector(".notice")!.TextContent.ShouldStartWith("ถอนแล้ว");
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_with_what_was_typed()
    {
        await using var site = await Site.WithoutPeople();
        await ApprovedTown.Add(site.Database, await ApprovedTown.Cycle(site.Database), "เทศบาลตำบลเขาทอง");
        await using var administrator = await site.As(Role.CentralAdministrator);
        var page = await administrator.Page("/admin/allotment");

        using var nobody = await administrator.Post(page.QuerySelector("form[action*=Draw]")!);
        nobody.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(nobody)).QuerySelector(".faults")!.TextContent.ShouldContain("ยังไม่มีผู้ประเมิน");
        using var unknown = await administrator.Post(page.QuerySelector("form[action*=Enter]")!, ("Email", "nobody@example.go.th"), ("Province", "เลย"));
        var again = await Site.Parse(unknown);
        again.QuerySelector(".faults a")!.GetAttribute("href").ShouldBe("#Email");
        again.QuerySelector("#Email")!.GetAttribute("value").ShouldBe("nobody@example.go.th");
        again.QuerySelector("#Province")!.GetAttribute("value").ShouldBe("เลย");
        again.QuerySelector("details")!.HasAttribute("open").ShouldBeTrue();
    }

    [Theory]
    [InlineData(Role.Adjudicator)]
    [InlineData(Role.ProvincialMonitor)]
    public async Task It_is_for_those_who_run_the_assessment_of_the_nation(Role role)
    {
        await using var site = await Site.With();
        await using var person = await site.As(role);
        using var response = await person.Get("/admin/allotment");
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
