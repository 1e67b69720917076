using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.SelfChecking;
using OpenIta.Frameworks;

namespace OpenIta.Tests.Disclosures;

/// <summary>Items of FY2566: O11 the plan of the year, O12 the six-month report on it, O13 the report of the year before.</summary>
public sealed class SelfCheckTests
{
    private static readonly Framework Pack = FrameworkLibrary.Default.Find("ita-2566").Value;

    [Fact]
    public void An_item_without_an_answer_lacks_the_answer_and_nothing_else() => Keys("O11", DeclarationContent.Empty).ShouldBe(["not-answered/answer"]);

    [Fact]
    public void An_agency_that_says_it_has_not_needs_no_address_and_no_ticks() =>
        Keys("O11", new DeclarationContent { Answer = Answer.HasNot }).ShouldBeEmpty();

    [Fact]
    public void A_full_declaration_passes() => Keys("O11", Full("O11", "https://www.khaothong.go.th/plan2566")).ShouldBeEmpty();

    [Fact]
    public void Saying_has_without_an_address_must_be_mended_whatever_reason_is_given()
    {
        var silent = Full("O11") with { Reasons = [new("no-url/urls", "อยู่ระหว่างจัดทำ")] };

        var finding = Check("O11", silent).ShouldHaveSingleItem();

        (finding.Key, finding.Severity, finding.IsOpen).ShouldBe(("no-url/urls", Severity.Missing, true));
    }

    [Fact]
    public void Each_element_without_its_tick_is_named_and_leads_to_its_field()
    {
        var full = Full("O11", "https://www.khaothong.go.th/plan2566");

        Keys("O11", full with { Elements = [.. full.Elements.Skip(1)] }).ShouldBe(["element-not-ticked/element-0"]);
    }

    [Fact]
    public void A_missing_part_of_what_must_be_there_at_least_is_named_by_its_words()
    {
        var full = Full("O2", "https://www.khaothong.go.th/board");
        var withoutPicture = full with { Elements = [full.Elements[0], full.Elements[1] with { Parts = [0, 1, 3] }] };

        Check("O2", withoutPicture).ShouldHaveSingleItem().Thai.ShouldEndWith("ขาด: รูปถ่าย");
    }

    [Fact]
    public void A_ticked_element_says_where_it_stands()
    {
        var full = Full("O11", "https://www.khaothong.go.th/plan2566");

        Keys("O11", full with { Elements = [full.Elements[0] with { FoundAt = "" }, .. full.Elements.Skip(1)] }).ShouldBe(["element-without-place/element-0"]);
    }

    [Theory]
    [InlineData("O11", "https://www.khaothong.go.th/plan-2565.pdf", "", true)]
    [InlineData("O11", "https://www.khaothong.go.th/%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%95", "", true)]
    [InlineData("O11", "https://www.khaothong.go.th/plan", "แผนดำเนินงาน ปีงบประมาณ พ.ศ. ๒๕๖๕", true)]
    [InlineData("O13", "https://www.khaothong.go.th/report-2566", "", true)]
    [InlineData("O11", "https://www.khaothong.go.th/plan-2566", "ปี 2566", false)]
    [InlineData("O11", "https://www.khaothong.go.th/plan-2561-2570", "", false)]
    [InlineData("O13", "https://www.khaothong.go.th/report-2565", "", false)]
    [InlineData("O11", "https://www.khaothong.go.th/uploads/2023/02/plan.pdf", "", false)]
    [InlineData("O11", "https://www.khaothong.go.th/news?id=125659", "ตาม พ.ร.บ. พ.ศ. 2540", false)]
    [InlineData("O13", "https://www.khaothong.go.th/ita2566/report.pdf", "", false)]
    [InlineData("O11", "https://www.khaothong.go.th/ita2565/plan.pdf", "", true)]
    [InlineData("O1", "https://www.khaothong.go.th/structure-2560", "", false)]
    public void A_year_that_the_pack_does_not_ask_for_is_found_in_address_and_title(string item, string address, string note, bool isWrong) =>
        Keys(item, Full(item, (address, note))).ShouldBe(isWrong ? ["wrong-year/url-0"] : []);

    [Theory]
    [InlineData("https://www.khaothong.go.th/plan", "http://khaothong.go.th/plan/", true)]
    [InlineData("https://www.khaothong.go.th/plan", "https://www.khaothong.go.th/report", false)]
    [InlineData("https://www.khaothong.go.th/p?id=1", "https://www.khaothong.go.th/p?id=2", false)]
    [InlineData("https://www.khaothong.go.th/ita#o11", "https://www.khaothong.go.th/ita#o12", false)]
    public void A_report_must_not_point_at_the_plan_it_reports_on(string plan, string report, bool isSame)
    {
        var all = new Dictionary<string, DeclarationContent> { ["O11"] = Full("O11", plan), ["O12"] = Full("O12", report) };

        foreach (var (item, other) in new[] { ("O11", "O12"), ("O12", "O11") })
        {
            var findings = SelfCheck.Of(new CheckedItem(Pack, Pack.DisclosureItems.Single(d => d.Code == item), ["khaothong.go.th"], all));
            findings.Select(f => f.Key).ShouldBe(isSame ? ["same-url/url-0"] : []);
            findings.ShouldAllBe(f => f.Thai.Contains(other));
        }
    }

    [Fact]
    public void Items_that_do_not_report_on_each_other_may_share_a_page()
    {
        var all = new Dictionary<string, DeclarationContent> { ["O1"] = Full("O1", "https://www.khaothong.go.th/about"), ["O3"] = Full("O3", "https://www.khaothong.go.th/about") };

        SelfCheck.Of(Pack, ["khaothong.go.th"], all)["O3"].ShouldBeEmpty();
    }

    [Fact]
    public void An_address_on_a_listed_website_is_a_warning_until_a_reason_is_given()
    {
        var listed = Full("O9", "https://www.facebook.com/khaothong");

        Check("O9", listed).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
        var left = Check("O9", listed with { Reasons = [new("other-host/url-0", "เป็นเพจทางการของเทศบาล")] }).ShouldHaveSingleItem();
        (left.IsOpen, left.Reason).ShouldBe((false, "เป็นเพจทางการของเทศบาล"));
    }

    private static IReadOnlyList<SelfCheckFinding> Check(string item, DeclarationContent content) => SelfCheck.Of(
        new CheckedItem(Pack, Pack.DisclosureItems.Single(d => d.Code == item), ["khaothong.go.th"], new Dictionary<string, DeclarationContent> { [item] = content }));

    private static IEnumerable<string> Keys(string item, DeclarationContent content) => Check(item, content).Select(f => f.Key);

    private static DeclarationContent Full(string item, params string[] addresses) => Complete.Item(Pack, item, [.. addresses.Select(a => (a, ""))]);

    private static DeclarationContent Full(string item, (string, string) url) => Complete.Item(Pack, item, url);
}
