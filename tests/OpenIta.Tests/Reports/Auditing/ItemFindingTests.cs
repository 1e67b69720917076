using OpenIta.Reports;
using static OpenIta.Tests.Reports.Auditing.Composed;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Lists of disclosure items composed from a pack, with one fault each.</summary>
public class ItemFindingTests
{
    [Theory]
    [InlineData(2564, 2564)]
    [InlineData(2566, 2566)]
    [InlineData(2565, 2566)] // an analysis of one year assigns the items of the next
    [InlineData(2566, 2565)] // a progress report of one year answers for the items of the last
    [InlineData(null, 2566)]
    public void The_whole_list_of_a_year_is_not_accused(int? reportYear, int listYear) =>
        Listing(reportYear, Whole(listYear)).Findings().ShouldBeEmpty();

    [Fact]
    public void Items_missing_from_a_list_that_sets_out_to_be_whole_are_named()
    {
        var finding = Listing(2566, Whole(2566).Where(i => i.Code is not ("O7" or "O33"))).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("missing-items");
        finding.Values.Select(v => v.ToString()).ShouldBe(["O7", "O33"]);
    }

    [Fact]
    public void A_few_items_picked_out_are_not_a_list_with_items_missing() =>
        Listing(2566, Whole(2565).Where(i => i.Code is "O8" or "O11" or "O28")).Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("O14", "คู่มือมาตรฐานการปฏิบัติงาน")]
    [InlineData("O21", "สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดुรายเดือน")]
    [InlineData("O23", "นโยบายการบริหาร ทรัพยากรบุคคล")]
    [InlineData("O31", "ประกาศเจตนาธรรมเนียมนโยบาย No Gift Policy จากการปฏิบัติหน้าที่")]
    [InlineData("O31", "นโยบายไม่รับของขวัญ (No Gift Policy)")]
    [InlineData("O34", "การประเมินความเสี่ยงการทุจริตและ ประพฤตินิยม ประจำปี")]
    public void A_misread_or_shortened_title_is_not_accused(string code, string title) =>
        Listing(2566, Whole(2566).Select(i => i.Code == code ? i with { Title = title } : i)).Findings().ShouldBeEmpty();

    [Fact]
    public void An_item_with_the_title_of_another_is_found_with_the_code_of_that_title()
    {
        var finding = Listing(2566, Whole(2566).Select(i => i.Code == "O9" ? i with { Title = "โครงสร้าง" } : i)).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("wrong-code");
        finding.Line.ShouldBe(109);
        finding.Expected!.Text.ShouldBe("O1");
    }

    [Fact]
    public void A_title_that_the_year_does_not_have_is_found() =>
        Listing(2566, Whole(2566).Select(i => i.Code == "O9" ? i with { Title = "รายชื่อร้านอาหารแนะนำประจำตำบล" } : i)).Findings()
            .ShouldHaveSingleItem().Rule.ShouldBe("unknown-title");

    [Fact]
    public void A_code_that_the_year_does_not_have_is_found()
    {
        var finding = Listing(2566, [.. Whole(2566), Item("O44", "เรื่องอื่น ๆ ที่เกี่ยวข้อง", 144)]).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("unknown-code");
        finding.Node.ShouldBe("O44");
        finding.Line.ShouldBe(144);
    }

    [Fact]
    public void A_row_that_goes_on_is_no_duplicate_but_two_titles_under_one_code_are()
    {
        var whole = Whole(2566).ToList();

        Listing(2566, [.. whole, Item("O8", "Q&A (ต่อ)", 150)]).Findings().ShouldBeEmpty();
        Listing(2566, [.. whole, Item("O8", "E-Service", 150)]).Findings().Select(f => f.Rule).ShouldContain("duplicate-code");
    }

    [Fact]
    public void An_item_under_another_sub_indicator_is_found()
    {
        var finding = Listing(2566, Whole(2566).Select(i => i.Code == "O19" ? i with { SubIndicator = "9.4" } : i)).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("wrong-place");
        finding.Node.ShouldBe("O19");
        finding.Expected!.Text.ShouldBe("9.3");
    }

    [Fact]
    public void Items_whose_own_heading_is_not_in_the_text_are_not_accused_of_standing_under_the_one_before() =>
        Listing(2566, Whole(2566).Select(i => i.SubIndicator is "9.2" or "9.3" ? i with { SubIndicator = "9.1" } : i)).Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("O30", "เป็นการดำเนินการในปี พ.ศ. ๒๕๖๖", null)]
    [InlineData("O30", "เป็นการดำเนินการในปี พ.ศ.๒๕๖๕", "2566")]
    [InlineData("O13", "เป็นรายงานผลของปี พ.ศ. 2565", null)]
    [InlineData("O13", "เป็นรายงานผลของปี พ.ศ. 2566", "2565")]
    [InlineData("O19", "ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560", null)]
    [InlineData("O30", "เป็นการดำเนินการของหน่วยงาน", null)]
    public void The_year_an_item_names_is_held_against_the_year_it_asks_for(string code, string element, string? expected)
    {
        var findings = Listing(2566, Whole(2566).Select(i => i.Code == code ? i with { Elements = [element] } : i)).Findings();

        findings.Select(f => (f.Rule, f.Node, f.Expected?.Text)).ShouldBe(expected is null ? [] : [("wrong-year", code, expected)]);
    }

    private static IEnumerable<ReportedDisclosureItem> Whole(int year)
    {
        var framework = Library.OfYear(year)!;
        return framework.DisclosureItems.Select((d, i) => Item(d.Code, d.Title.ToString(), 101 + i) with
        {
            SubIndicator = d.Parent,
            Elements = [.. d.Elements.Select(e => e.Text.ToString())],
        });
    }

    private static ReportedDisclosureItem Item(string code, string title, int line) => new(code, title, [], ["สำนักปลัด"], null, null, [line]);

    private static PublishedReport Listing(int? year, IEnumerable<ReportedDisclosureItem> items) => Of(year) with { DisclosureItems = [.. items] };
}
