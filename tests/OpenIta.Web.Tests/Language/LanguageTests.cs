using System.Reflection;
using System.Text.RegularExpressions;
using OpenIta.TestKit;
using OpenIta.Web.Language;

namespace OpenIta.Web.Tests.Language;

public sealed partial class LanguageTests
{
    [Fact]
    public async Task Pages_are_Thai_until_English_is_asked_for_and_then_stay_English()
    {
        await using var site = await Site.With(PublishedReports.Huanong);

        (await site.Page("/")).DocumentElement.GetAttribute("lang").ShouldBe("th");
        var english = await site.Page((await site.Page("/?q=หัวหนอง")).QuerySelector(".language")!.GetAttribute("href")!);

        english.DocumentElement.GetAttribute("lang").ShouldBe("en");
        english.QuerySelector("#q")!.GetAttribute("value").ShouldBe("หัวหนอง");
        (await site.Page("/frameworks")).QuerySelector("h1")!.TextContent.ShouldBe("Frameworks");
        (await site.Page("/frameworks?lang=th")).QuerySelector("h1")!.TextContent.ShouldBe("กรอบการประเมิน");
    }

    [Theory]
    [InlineData("/about"), InlineData("/privacy"), InlineData("/accessibility")]
    public async Task Pages_about_the_site_are_written_in_both_languages(string address)
    {
        await using var site = await Site.With();

        ThaiLetter().IsMatch((await site.Page(address + "?lang=en")).QuerySelector(".prose")!.TextContent).ShouldBeFalse();
        ThaiLetter().IsMatch((await site.Page(address + "?lang=th")).QuerySelector(".prose")!.TextContent).ShouldBeTrue();
    }

    [Fact]
    public void Every_text_is_there_in_both_languages_and_no_English_one_holds_Thai()
    {
        var thai = TextsOf(Speech.Thai);
        var english = TextsOf(Speech.English);

        thai.Count.ShouldBeGreaterThan(100);
        english.Keys.ShouldBe(thai.Keys);
        thai.Where(t => string.IsNullOrWhiteSpace(t.Value)).ShouldBeEmpty();
        english.Where(t => string.IsNullOrWhiteSpace(t.Value)).ShouldBeEmpty();
        // The name of the other language, and examples of what people type, are Thai words in English too.
        english.Where(t => ThaiLetter().IsMatch(t.Value)).Select(t => t.Key.Split('.')[1]).Except(["ImportLead", "SearchExample", "Switch", "SwitchLanguage"]).ShouldBeEmpty();
    }

    [Fact]
    public void Dates_count_years_of_the_Buddhist_Era_in_Thai_only()
    {
        var lastDay = new DateOnly(2021, 9, 30);

        Speech.Thai.Date(lastDay).ShouldBe("30 ก.ย. 2564");
        Speech.English.Date(lastDay).ShouldBe("30 Sept 2021");
        Speech.Thai.Date(new DateOnly(2024, 2, 29)).ShouldBe("29 ก.พ. 2567");
        Speech.Thai.Date(new DateTimeOffset(2021, 9, 30, 17, 30, 0, TimeSpan.Zero)).ShouldBe("1 ต.ค. 2564");
    }

    private static SortedDictionary<string, string> TextsOf(Speech speech)
    {
        var texts = new Texts(speech);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in typeof(Texts).GetProperties().Where(p => p.PropertyType != typeof(Speech)))
            foreach (var text in group.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)))
                found[$"{group.PropertyType.Name}.{text.Name}"] = (string)text.GetValue(group.GetValue(texts))!;
        return found;
    }

    [GeneratedRegex("[ก-๙]")]
    private static partial Regex ThaiLetter();
}
