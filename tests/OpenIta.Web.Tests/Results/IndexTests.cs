using AngleSharp.Dom;
using OpenIta.TestKit;
using static OpenIta.TestKit.PublishedReports;

namespace OpenIta.Web.Tests.Results;

public sealed class IndexTests
{
    private static string[] Names(IDocument page) => [.. page.QuerySelectorAll(".agency-row h3").Select(h => h.TextContent.Trim())];

    [Fact]
    public async Task The_list_shows_each_agency_with_place_year_total_and_level()
    {
        await using var site = await Site.With(Huanong, NakhonPathom);

        var page = await site.Page("/");

        page.QuerySelector(".count")!.TextContent.ShouldBe("พบ 2 หน่วยงาน");
        var row = page.QuerySelectorAll(".agency-row").Single(r => r.TextContent.Contains("หัวหนอง", StringComparison.Ordinal)).TextContent;
        row.ShouldContain("อำเภอบ้านไผ่ จังหวัดขอนแก่น");
        row.ShouldContain("2564");
        row.ShouldContain("68.00");
        row.ShouldContain("ข้อสังเกต 1 ข้อ");
    }

    [Theory]
    [InlineData("หัวหนอง")]
    [InlineData("อบต. หัวหนอง")]
    [InlineData("ขอนแก่น บ้านไผ่")]
    public async Task The_form_finds_an_agency_by_any_spelling(string typed)
    {
        await using var site = await Site.With(Huanong, NakhonPathom);
        var form = (await site.Page("/")).QuerySelector("form")!;

        var found = await site.Send(form, ("q", typed));

        Names(found).ShouldBe(["องค์การบริหารส่วนตำบลหัวหนอง"]);
        found.QuerySelector("#q")!.GetAttribute("value").ShouldBe(typed);
    }

    [Theory]
    [InlineData("ตัวอย่าง 7")]
    [InlineData("ตัวอย่าง ๗")]
    public async Task Thai_and_Arabic_digits_find_the_same(string typed)
    {
        await using var site = await Site.With(Numbered(7), Numbered(8));

        Names(await site.Page($"/?q={Uri.EscapeDataString(typed)}")).ShouldBe(["เทศบาลตำบลตัวอย่าง 7"]);
    }

    [Theory]
    [InlineData("type", "เทศบาลนคร")]
    [InlineData("province", "นครปฐม")]
    [InlineData("year", "2565")]
    [InlineData("level", "AA")]
    public async Task Every_filter_of_the_form_narrows_the_list(string field, string value)
    {
        await using var site = await Site.With(Huanong, NakhonPathom);
        var form = (await site.Page("/")).QuerySelector("form")!;

        var found = await site.Send(form, (field, value));

        Names(found).ShouldBe(["เทศบาลนครนครปฐม"]);
        found.QuerySelector($"#{field} option[selected]")!.GetAttribute("value").ShouldBe(value);
    }

    [Fact]
    public async Task Sorted_by_score_the_highest_stands_first()
    {
        await using var site = await Site.With(Huanong, NakhonPathom);
        var form = (await site.Page("/")).QuerySelector("form")!;

        Names(await site.Send(form, ("sort", "Total")))[0].ShouldBe("เทศบาลนครนครปฐม");
    }

    [Fact]
    public async Task A_long_list_has_pages_and_the_title_says_which()
    {
        await using var site = await Site.With([.. Enumerable.Range(1, 30).Select(n => Numbered(n))]);

        var second = await site.Page((await site.Page("/?sort=Total")).QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Names(second).Length.ShouldBe(5);
        second.Title.ShouldNotBeNull().ShouldContain("หน้า 2 จาก 2");
        Names(second)[^1].ShouldBe("เทศบาลตำบลตัวอย่าง 1");
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("abc")]
    public async Task A_page_that_does_not_exist_shows_the_first(string number)
    {
        await using var site = await Site.With(Huanong);

        Names(await site.Page($"/?p={number}")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_empty_site_says_what_to_do_next()
    {
        await using var site = await Site.With();

        (await site.Page("/")).QuerySelector(".empty")!.TextContent.ShouldContain("bin/openita import");
    }

    [Fact]
    public async Task A_search_without_result_offers_the_way_back()
    {
        await using var site = await Site.With(Huanong);

        var page = await site.Page("/?q=zzz");

        page.QuerySelector(".empty a")!.GetAttribute("href").ShouldBe("/");
        page.QuerySelector(".count")!.TextContent.ShouldBe("พบ 0 หน่วยงาน");
    }
}
