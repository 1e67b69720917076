using AngleSharp.Html.Parser;
using OpenIta.Documents;

namespace OpenIta.Tests.Documents;

public sealed class HtmlWriterTests
{
    private static AngleSharp.Dom.IDocument Parse(Document document) => new HtmlParser().ParseDocument(HtmlWriter.Write(document));

    [Fact]
    public void The_page_says_its_language_and_title_and_has_headings_in_order()
    {
        var page = Parse(SampleDocument.Full);
        page.DocumentElement.GetAttribute("lang").ShouldBe("th-TH");
        page.Title.ShouldBe("รายงานผล 2566");
        page.QuerySelectorAll("h1[id], h2, h3").Select(h => h.TextContent).ShouldBe(["ผลการประเมิน", "รายตัวชี้วัด", "ตัวชี้วัดที่ 1"]);
    }

    [Fact]
    public void The_contents_lead_to_the_headings()
    {
        var page = Parse(SampleDocument.Full);
        var links = page.QuerySelectorAll("nav a").ToList();
        links.Count.ShouldBe(2);
        foreach (var link in links)
            page.GetElementById(link.GetAttribute("href")![1..])!.TextContent.ShouldBe(link.TextContent);
    }

    [Fact]
    public void A_table_has_header_cells_with_their_scope_and_spans()
    {
        var page = Parse(SampleDocument.Full);
        page.QuerySelectorAll("thead th").ShouldAllBe(h => h.GetAttribute("scope") == "col");
        page.QuerySelectorAll("thead th")[0].GetAttribute("rowspan").ShouldBe("2");
        page.QuerySelectorAll("tbody th").Single().GetAttribute("scope").ShouldBe("row");
        page.QuerySelector("table")!.GetAttribute("aria-label").ShouldBe("ข้อมูลสาธารณะ");
    }

    [Fact]
    public void The_page_needs_nothing_from_outside_and_runs_no_script()
    {
        var page = Parse(SampleDocument.Full);
        page.QuerySelectorAll("script,link,iframe,object").ShouldBeEmpty();
        page.QuerySelectorAll("img").ShouldAllBe(i => i.GetAttribute("src")!.StartsWith("data:image/png", StringComparison.Ordinal));
        page.QuerySelectorAll("a[rel]").Select(a => a.GetAttribute("href")).ShouldBe(["https://itas.nacc.go.th/2566"]);
    }

    [Fact]
    public void Thai_letters_are_written_as_letters_not_as_numbers() =>
        HtmlWriter.Write(SampleDocument.Full).ShouldNotContain("&#xE");

    [Fact]
    public void A_line_can_not_begin_with_mai_yamok()
    {
        var page = Parse(new Document("x", [new Section([Paragraph.Of("ช่องทางต่าง ๆ และทุกวัน ๆ")])]));
        page.QuerySelectorAll(".bound").Select(b => b.TextContent).ShouldBe(["ง ๆ", "น ๆ"]);
        page.QuerySelector("section p")!.TextContent.ShouldBe("ช่องทางต่าง ๆ และทุกวัน ๆ");
    }
}
