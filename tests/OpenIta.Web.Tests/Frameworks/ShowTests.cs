using OpenIta.Frameworks;

namespace OpenIta.Web.Tests.Frameworks;

public sealed class ShowTests
{
    [Fact]
    public async Task Every_pack_that_ships_is_listed_and_readable()
    {
        await using var site = await Site.With();
        var list = await site.Page("/frameworks");

        foreach (var framework in FrameworkLibrary.Default.All)
        {
            list.QuerySelector($"a[href='/frameworks/{framework.Id}']").ShouldNotBeNull(framework.Id);
            var page = await site.Page($"/frameworks/{framework.Id}");
            page.QuerySelectorAll(".toc a").Select(a => a.GetAttribute("href")!).ShouldAllBe(anchor => page.QuerySelector(anchor) != null);
        }
    }

    [Fact]
    public async Task A_pack_shows_each_of_its_questions_items_and_levels()
    {
        await using var site = await Site.With();
        var framework = FrameworkLibrary.Default.OfYear(2566)!;

        var page = await site.Page("/frameworks/ita-2566");

        foreach (var code in framework.Questions.Select(q => q.Code).Concat(framework.DisclosureItems.Select(i => i.Code)).Concat(framework.Indicators.Select(i => i.Code)))
            page.GetElementById("n-" + code.Replace('.', '-')).ShouldNotBeNull(code);
        foreach (var element in framework.DisclosureItems.SelectMany(i => i.Elements))
            page.QuerySelector("section[aria-labelledby=items]")!.TextContent.ShouldContain(element.Text.Thai!);
        page.QuerySelectorAll("section[aria-labelledby=levels] tbody tr").Length.ShouldBe(framework.Levels.Count);
    }

    [Fact]
    public async Task A_provisional_question_carries_the_mark_and_a_confirmed_one_does_not()
    {
        await using var site = await Site.With();
        var framework = FrameworkLibrary.Default.OfYear(2564)!;
        var page = await site.Page("/frameworks/ita-2564");

        foreach (var question in framework.Questions)
            (page.GetElementById("n-" + question.Code)!.QuerySelector(":scope > p .badge.provisional") is not null)
                .ShouldBe(question.Provenance.Provisional, question.Code);
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_404()
    {
        await using var site = await Site.With();

        using var response = await site.Get("/frameworks/ita-2400");

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
