using System.Net;
using OpenIta.Accounts;

namespace OpenIta.Web.Tests.Disclosures;

public sealed class ItemsTests
{
    [Fact]
    public async Task The_administrator_sees_every_item_with_its_departments_and_points_at_stake()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();

        var page = await administrator.Page($"{town.Desk}/items");

        page.QuerySelectorAll(".checklist > li").Length.ShouldBe(43);
        page.QuerySelector("h2 .count")!.TextContent.ShouldBe("43 ข้อ");
        var first = page.QuerySelector(".checklist > li")!.TextContent;
        first.ShouldContain("โครงสร้าง");
        first.ShouldContain("สำนักปลัดเทศบาล");
        first.ShouldContain("ยังไม่เริ่ม");
        // FY2566: ten items under 9.1, five sub-indicators, two indicators, 40 percent: 100 / 10 / 5 / 2 × 0.4.
        first.ShouldContain("0.40 คะแนน");
    }

    [Fact]
    public async Task An_officer_sees_the_items_of_the_department_and_others_do_not_exist()
    {
        var town = await Municipality.New();
        await using var officer = await town.Officer();

        (await officer.Page($"{town.Desk}/items")).QuerySelectorAll(".checklist b").Select(b => b.TextContent).ShouldBe(["O1", "O2", "O3", "O4", "O5"]);
        using var own = await officer.Get($"{town.Desk}/items/O1");
        using var other = await officer.Get($"{town.Desk}/items/O19");
        using var unknown = await officer.Get($"{town.Desk}/items/O99");
        using var whole = await officer.Get($"{town.Desk}/submission");
        new[] { own, other, unknown, whole }.Select(r => r.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound]);
    }

    [Fact]
    public async Task For_people_of_another_agency_nothing_of_it_exists()
    {
        var (town, other) = (await Municipality.New(), await Municipality.New());
        await using var stranger = await other.Site.As(new Grant(Role.AgencyAdministrator, other.Place, null), new Grant(Role.Executive, other.Place, null));

        foreach (var address in new[] { "items", "items/O1", "submission", "assign" })
        {
            using var answer = await stranger.Get($"{town.Desk}/{address}");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Theory]
    [InlineData("q", "o๑๙", "O19")]
    [InlineData("q", "อำนาจหน้าที่", "O3")]
    [InlineData("state", "Ready", "")]
    [InlineData("state", "NotStarted", "O1 O2 O3 O4 O5")]
    public async Task The_list_is_narrowed_by_words_and_state_and_says_the_count(string field, string value, string items)
    {
        var town = await Municipality.New();
        await using var person = field == "q" ? await town.Administrator() : await town.Officer();

        var page = await person.Send((await person.Page($"{town.Desk}/items")).QuerySelector("form[role=search]")!, (field, value));

        page.QuerySelectorAll(".checklist b").Select(b => b.TextContent).ShouldBe(items.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        page.QuerySelector("h2 .count")!.TextContent.ShouldBe($"{items.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length} ข้อ");
    }

    [Fact]
    public async Task The_list_is_narrowed_by_department_and_by_what_nobody_has()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();

        (await administrator.Page($"{town.Desk}/items?department={town.Finance.Id}")).QuerySelectorAll(".checklist b").Select(b => b.TextContent).ShouldBe(["O19"]);
        (await administrator.Page($"{town.Desk}/items?department=none")).QuerySelectorAll(".checklist > li").Length.ShouldBe(37);
    }
}
