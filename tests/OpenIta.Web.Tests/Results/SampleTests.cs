using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Results;

/// <summary>The five published reports as a visitor sees them; every figure is what the report itself prints.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData(0, "องค์การบริหารส่วนตำบลเขาทอง", 2566, "93.34", "ผ่านดี")]
    [InlineData(2, "องค์การบริหารส่วนตำบลหัวหนอง", 2564, "68.00", "C")]
    [InlineData(3, "เทศบาลนครนครปฐม", 2565, "95.82", "AA")]
    public async Task A_report_with_a_total_leads_with_it(int sample, string agency, int year, string total, string level)
    {
        var page = await Sample(sample);

        page.QuerySelector("h1")!.TextContent.ShouldBe(agency);
        page.QuerySelector(".pills [aria-current]")!.TextContent.ShouldBe(year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        page.QuerySelector(".figure-hero a")!.TextContent.ShouldBe(total);
        page.QuerySelector(".summary .level")!.TextContent.ShouldBe(level);
    }

    [Theory]
    [InlineData(1, "measures")]
    [InlineData(4, "progress")]
    public async Task A_report_without_a_total_shows_what_it_is_about(int sample, string part)
    {
        var page = await Sample(sample);

        page.QuerySelector(".total.none").ShouldNotBeNull();
        page.QuerySelectorAll($"section[aria-labelledby={part}] .record").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_slips_of_the_second_report_stand_beside_the_scores_they_concern()
    {
        var rows = (await Sample(2)).QuerySelectorAll(".indicators tbody tr").Where(r => r.QuerySelector(".node-finding") is not null).ToList();

        rows.Select(r => r.QuerySelector("strong")!.TextContent).ShouldBe(["93.20", "18.75"]);
        rows[0].TextContent.ShouldContain("83.20");
        rows[1].TextContent.ShouldContain("18.78");
    }

    [Fact]
    public async Task All_43_items_of_a_responsibility_list_are_shown()
    {
        var codes = (await Sample(0)).QuerySelectorAll("section[aria-labelledby=disclosures] .code").Select(c => c.TextContent).Distinct();

        codes.ShouldBe(Enumerable.Range(1, 43).Select(n => $"O{n}"), ignoreOrder: true);
    }

    private static async Task<IDocument> Sample(int number)
    {
        await using var site = await Site.WithSamples();
        return await site.Page($"/agencies/{site.Agencies[number]}");
    }
}
