using System.Net;
using OpenIta.Accounts;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;

namespace OpenIta.Web.Tests.Disclosures;

public sealed class SubmissionTests
{
    [Fact]
    public async Task A_checklist_with_gaps_is_not_offered_for_sending_and_each_gap_leads_to_its_field()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();

        var page = await administrator.Page($"{town.Desk}/submission");

        page.QuerySelectorAll("form[action*=Submit]").ShouldBeEmpty();
        page.QuerySelectorAll(".not-ready > li").Length.ShouldBe(43);
        page.QuerySelector(".not-ready ul a")!.GetAttribute("href").ShouldBe($"{town.Desk}/items/O1#answer");
    }

    [Fact]
    public async Task The_administrator_sends_the_executive_returns_one_item_and_approves_the_rest_later()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();
        await using var executive = await town.Executive();
        await DeclareAll(town, administrator);

        using var sent = await administrator.Post((await administrator.Page($"{town.Desk}/submission")).QuerySelector("form[action*=Submit]")!);
        (await Site.Parse(sent)).QuerySelector(".notice")!.TextContent.ShouldBe("ส่งแบบตรวจให้ผู้บริหารอนุมัติแล้ว");
        (await administrator.Page($"{town.Desk}/items/O12")).QuerySelector("form[data-autosave]").ShouldBeNull();
        (await administrator.Page($"{town.Desk}/submission")).QuerySelectorAll("form[action*=Approve]").ShouldBeEmpty("the author has no button to approve");

        var review = await executive.Page($"{town.Desk}/submission");
        using var returned = await executive.Post(review.QuerySelector("form[action*=Return]")!, ("comment:O12", "ยังไม่ใช่รอบ 6 เดือน"));
        (await Site.Parse(returned)).QuerySelector(".notice")!.TextContent.ShouldBe("ส่งคืน 1 ข้อให้แก้แล้ว");
        var item = await administrator.Page($"{town.Desk}/items/O12");
        item.QuerySelector(".note")!.TextContent.ShouldContain("ยังไม่ใช่รอบ 6 เดือน");
        (await administrator.Post(ItemTests.Form(item), ("answer", "HasNot"))).Dispose();
        (await administrator.Post((await administrator.Page($"{town.Desk}/submission")).QuerySelector("form[action*=Submit]")!)).Dispose();

        using var stale = await executive.Post(review.QuerySelector("form[action*=Approve]")!);
        stale.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var approved = await executive.Post((await executive.Page($"{town.Desk}/submission")).QuerySelector("form[action*=Approve]")!);
        var frozen = await Site.Parse(approved);
        frozen.QuerySelectorAll(".fingerprint").Length.ShouldBe(43);
        frozen.QuerySelectorAll("form[action*=Approve], form[action*=Return], form[action*=Submit]").ShouldBeEmpty();
        frozen.Body!.TextContent.ShouldContain($"อนุมัติโดย {executive.Person!.Name}");
    }

    [Fact]
    public async Task Returning_nothing_is_refused_and_says_so()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();
        await using var executive = await town.Executive();
        await DeclareAll(town, administrator);
        (await administrator.Post((await administrator.Page($"{town.Desk}/submission")).QuerySelector("form[action*=Submit]")!)).Dispose();

        using var nothing = await executive.Post((await executive.Page($"{town.Desk}/submission")).QuerySelector("form[action*=Return]")!);

        nothing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(nothing)).QuerySelector(".faults")!.TextContent.ShouldContain("เลือกข้อที่ส่งคืนอย่างน้อย 1 ข้อ");
    }

    [Fact]
    public async Task Whoever_wrote_an_item_is_told_that_another_executive_must_approve()
    {
        var town = await Municipality.New();
        await using var both = await town.Site.As(new Grant(Role.AgencyAdministrator, town.Place, null), new Grant(Role.Executive, town.Place, null));
        await DeclareAll(town, both);
        (await both.Post((await both.Page($"{town.Desk}/submission")).QuerySelector("form[action*=Submit]")!)).Dispose();

        using var refused = await both.Post((await both.Page($"{town.Desk}/submission")).QuerySelector("form[action*=Approve]")!);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(refused)).QuerySelector(".faults")!.TextContent.ShouldContain("อนุมัติเองไม่ได้");
    }

    [Fact]
    public async Task Hostile_texts_of_a_declaration_are_shown_as_text_everywhere()
    {
        const string attack = "\"><img src=x onerror=alert(1)><script>alert(1)</script>{{7*7}}";
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();
        await Save(town, administrator, "O1", new TypedDeclaration
        {
            Answer = "Has",
            Urls = [("https://www.khaothong.go.th/\"><script>alert(1)</script>?a='onmouseover=alert(1)", attack)],
            Explanation = attack,
            Elements = [new(0, true, [], attack)],
            Reasons = [new("element-not-ticked/element-1", attack)],
        });

        foreach (var address in new[] { "items/O1", "submission" })
        {
            var page = await administrator.Page($"{town.Desk}/{address}");
            page.QuerySelectorAll("script:not([src]), img, [onerror], [onmouseover]").ShouldBeEmpty(address);
            page.Body!.TextContent.ShouldContain("<img src=x");
        }
    }

    internal static async Task DeclareAll(Municipality town, Site author)
    {
        var pack = FrameworkLibrary.Default.Find("ita-2566").Value;
        foreach (var item in pack.DisclosureItems)
            await Save(town, author, item.Code, new TypedDeclaration
            {
                Answer = "Has",
                Urls = [($"https://www.khaothong.go.th/ita/{item.Code}", "")],
                Elements = [.. item.Elements.Select((e, i) => new ElementMark(i, true, [.. Enumerable.Range(0, e.AtLeast.Count)], "หัวข้อแรก"))],
            });
    }

    private static async Task Save(Municipality town, Site author, string item, TypedDeclaration typed)
    {
        var actor = new Actor(author.Person!.Id, author.Person.Name, [new Grant(Role.AgencyAdministrator, town.Place, null)]);
        (await new SaveDeclaration(town.Site.Database, FrameworkLibrary.Default).Run(actor, town.Id, item, typed, 0, TimeProvider.System.GetUtcNow())).IsRefused.ShouldBeFalse();
    }
}
