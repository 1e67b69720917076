using DocumentFormat.OpenXml;
using OpenIta.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Tests.Documents;

public sealed class WordWriterTests
{
    // Of the official memo: A4, left 3 cm, right 2 cm (twips: 1440 to an inch of 2.54 cm).
    private const uint LeftTwips = 1701, RightTwips = 1134, A4Width = 11906, A4Height = 16838;

    [Theory]
    [InlineData(DigitStyle.AsWritten)]
    [InlineData(DigitStyle.Thai)]
    [InlineData(DigitStyle.Arabic)]
    public void A_document_with_everything_in_it_is_valid_and_every_Thai_run_has_complex_script_properties(DigitStyle digits)
    {
        using var file = new WordFile(SampleDocument.Full with { Digits = digits });
        file.ShouldBeSound();
    }

    [Fact]
    public void Pages_are_A4_with_official_margins_and_the_wide_section_lies_on_its_side()
    {
        using var file = new WordFile(SampleDocument.Full);
        var sections = file.Body.Descendants<W.SectionProperties>().ToList();
        sections.Count.ShouldBe(3);
        foreach (var section in sections)
        {
            var margin = section.GetFirstChild<W.PageMargin>()!;
            (margin.Left!.Value, margin.Right!.Value).ShouldBe((LeftTwips, RightTwips));
        }
        Size(sections[0]).ShouldBe((A4Width, A4Height));
        Size(sections[2]).ShouldBe((A4Height, A4Width));
    }

    private static (uint Width, uint Height) Size(W.SectionProperties section) =>
        section.GetFirstChild<W.PageSize>() is { } size ? (size.Width!.Value, size.Height!.Value) : default;

    [Fact]
    public void A_memo_and_a_title_page_bear_no_page_number_and_the_pages_after_them_do()
    {
        using var file = new WordFile(SampleDocument.Full);
        file.Body.Descendants<W.SectionProperties>().Select(s => s.GetFirstChild<W.TitlePage>() is not null).ShouldBe([true, true, false]);
        file.Main.HeaderParts.Single().Header.InnerText.ShouldContain("PAGE");
    }

    [Fact]
    public void Every_header_row_is_repeated_on_each_page_and_no_other_row_is()
    {
        using var file = new WordFile(SampleDocument.Full);
        file.Body.Descendants<W.TableRow>().Select(r => r.Descendants<W.TableHeader>().Any()).ShouldBe([true, true, false, false, false]);
    }

    [Fact]
    public void A_short_row_stays_whole_on_its_page_and_a_tall_one_may_be_parted()
    {
        var table = Table.Of(["ข้อ", "ข้อความ"], [Row.Of("1", "สั้น"), Row.Of("2", new string('ก', 2000))]);
        using var file = new WordFile(new Document("ตาราง", [new Section([table])]));
        file.Body.Descendants<W.TableRow>().Select(r => r.TableRowProperties?.GetFirstChild<W.CantSplit>() is not null).ShouldBe([true, true, false]);
        HtmlWriter.Write(new Document("ตาราง", [new Section([table])])).Split("<tr class=\"tall\">").Length.ShouldBe(2);
    }

    [Fact]
    public void Merged_cells_span_the_columns_and_rows_they_were_given()
    {
        using var file = new WordFile(SampleDocument.Full);
        var rows = file.Body.Descendants<W.TableRow>().ToList();
        rows[0].Descendants<W.GridSpan>().Single().Val!.Value.ShouldBe(2);
        rows.Select(r => r.Descendants<W.VerticalMerge>().FirstOrDefault()?.Val?.Value)
            .ShouldBe([W.MergedCellValues.Restart, W.MergedCellValues.Continue, W.MergedCellValues.Restart, W.MergedCellValues.Continue, null]);
        rows[2].Descendants<W.TableCell>().First().InnerText.ShouldBe("O1");
    }

    [Fact]
    public void Columns_fill_the_width_of_the_text_in_the_shares_given()
    {
        using var file = new WordFile(SampleDocument.Full);
        var columns = file.Body.Descendants<W.GridColumn>().Select(c => int.Parse(c.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        columns.Sum().ShouldBeInRange((int)(A4Height - LeftTwips - RightTwips) - 3, (int)(A4Height - LeftTwips - RightTwips) + 3);
        columns[1].ShouldBeInRange((columns[0] * 3) - 3, (columns[0] * 3) + 3);
    }

    [Fact]
    public void Fill_in_lines_end_in_dots_and_no_line_is_ruled_below_the_head_of_a_memo()
    {
        using var file = new WordFile(SampleDocument.Full);
        file.Body.Descendants<W.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "FillIn")
            .ShouldAllBe(p => p.Descendants<W.TabStop>().All(t => t.Leader! == W.TabStopLeaderCharValues.Dot));
        file.Body.Descendants<W.ParagraphBorders>().ShouldBeEmpty();
    }

    [Fact]
    public void Headings_carry_the_styles_that_Word_navigates_by_and_the_contents_lead_to_them()
    {
        using var file = new WordFile(SampleDocument.Full);
        var headings = file.Body.Descendants<W.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Heading1" or "Heading2" or "Heading3").ToList();
        headings.Select(h => h.InnerText).ShouldBe(["ผลการประเมิน", "รายตัวชี้วัด", "ตัวชี้วัดที่ 1"]);
        var anchors = file.Body.Descendants<W.Hyperlink>().Where(h => h.Anchor is not null).Select(h => h.Anchor!.Value).ToList();
        anchors.Count.ShouldBe(2);
        anchors.ShouldBe(headings.Take(2).Select(h => h.GetFirstChild<W.BookmarkStart>()!.Name!.Value));
    }

    [Fact]
    public void Each_numbered_list_starts_at_one()
    {
        using var file = new WordFile(SampleDocument.Full);
        var lists = file.Body.Descendants<W.NumberingId>().Select(n => n.Val!.Value).ToList();
        lists.Distinct().Count().ShouldBe(4);
        file.Main.NumberingDefinitionsPart!.Numbering.Descendants<W.StartOverrideNumberingValue>().ShouldAllBe(s => s.Val!.Value == 1);
    }

    [Fact]
    public void A_link_leads_only_to_the_web()
    {
        using var file = new WordFile(SampleDocument.Full);
        file.Main.HyperlinkRelationships.Select(h => h.Uri.AbsoluteUri).ShouldBe(["https://itas.nacc.go.th/2566"]);
        file.Lines.ShouldContain(l => l.Contains("ไม่ใช่ลิงก์", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_boxes_can_be_ticked_in_Word()
    {
        using var file = new WordFile(SampleDocument.Full);
        file.Body.Descendants<DocumentFormat.OpenXml.Office2010.Word.SdtContentCheckBox>().Count().ShouldBe(2);
        file.Body.Descendants<W.SdtRun>().Select(s => s.InnerText).ShouldBe(["☑", "☐"]);
    }

    [Fact]
    public void The_file_says_its_title_language_and_issuer()
    {
        using var stream = new MemoryStream(WordWriter.Write(SampleDocument.Full));
        using var package = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, isEditable: false);
        package.PackageProperties.Title.ShouldBe("รายงานผล 2566");
        package.PackageProperties.Language.ShouldBe("th-TH");
        package.PackageProperties.Creator.ShouldBe("องค์การบริหารส่วนตำบลตัวอย่าง");
    }

    [Fact]
    public void A_row_that_does_not_fill_its_table_is_a_mistake_of_the_program() =>
        Should.Throw<ArgumentException>(() => WordWriter.Write(new Document("x", [new Section([Table.Of(["ก", "ข"], [Row.Of("เดียว")])])])));
}
