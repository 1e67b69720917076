using AngleSharp.Html.Parser;
using OpenIta.Documents;
using OpenIta.Reports;
using OpenIta.Reports.Writing;
using OpenIta.Tests.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Tests.Reports.Writing;

public sealed class ReportDocumentTests
{
    [Fact]
    public void Every_text_of_a_report_stands_in_its_document()
    {
        var report = MadeReport.With();
        var seen = ReportWords.Seen(ReportDocument.Of(report));
        foreach (var text in ReportWords.Of(report))
            seen.ShouldContain(ReportWords.Squeezed(text), customMessage: text);
    }

    [Theory]
    [InlineData(DigitStyle.AsWritten)]
    [InlineData(DigitStyle.Thai)]
    [InlineData(DigitStyle.Arabic)]
    public void The_document_of_a_report_is_sound_in_Word(DigitStyle digits)
    {
        using var file = new WordFile(ReportDocument.Of(MadeReport.With(), digits));
        file.ShouldBeSound();
    }

    [Fact]
    public void The_memo_is_a_page_of_its_own_with_its_fields_in_order_and_the_opinions_up_the_chain()
    {
        var memo = ReportDocument.Of(MadeReport.With()).Sections[0];
        memo.FirstPageIsNumbered.ShouldBeFalse();
        memo.Blocks.OfType<MemoHead>().Single().Text.ShouldBe("บันทึกข้อความ");
        memo.Blocks.OfType<FillInLine>().SelectMany(l => l.Fields).Select(f => f.Label).ShouldBe(["ส่วนราชการ", "ที่", "วันที่", "เรื่อง"]);
        memo.Blocks[^1].ShouldBeOfType<OpinionBlock>().Signature!.Rank.ShouldBe("จ่าเอก");
        memo.Blocks.OfType<SignatureBlock>().Single().Name.ShouldBe("นางสมศรี ใจดี");
    }

    [Fact]
    public void Parts_stand_in_the_order_of_the_lines_they_were_read_from()
    {
        var report = MadeReport.With();
        var seen = ReportWords.Seen(ReportDocument.Of(report with { Narrative = [report.Narrative[0], new Narrative(null, null, "ท้ายรายงาน", [95])] }));
        string[] inOrder = ["การเปิดเผยข้อมูล", "หน่วยงานควรระบุขั้นตอน", "การยืมทรัพย์สินไม่ชัดเจน", "จัดทำผังขั้นตอนแล้ว", "ประชุมคณะทำงาน", "95ขึ้นไป", "ท้ายรายงาน"];
        inOrder.Select(t => seen.IndexOf(t, StringComparison.Ordinal)).ShouldBeInOrder();
    }

    [Fact]
    public void A_report_that_brings_its_own_title_is_not_given_a_second_one()
    {
        var report = Empty with
        {
            Agency = "เทศบาลตำบลตัวอย่าง",
            FiscalYear = 2568,
            Narrative = [new Narrative(null, "รายงานการดำเนินการตามมาตรการ ปี ๒๕๖๘", "เทศบาลตำบลตัวอย่าง\nข้อความ" + new string('ก', 200), [3, 4])],
        };
        var blocks = ReportDocument.Of(report).Sections.Single().Blocks;
        blocks.OfType<Paragraph>().Select(p => p.Kind).ShouldBe([ParagraphKind.Title, ParagraphKind.Body]);
        ((Paragraph)blocks[0]).Content.OfType<Run>().Select(r => r.Text).ShouldBe(["รายงานการดำเนินการตามมาตรการ ปี ๒๕๖๘", "เทศบาลตำบลตัวอย่าง"]);
        blocks.OfType<Heading>().ShouldBeEmpty();
    }

    [Fact]
    public void Wide_tables_lie_on_their_side_and_narrow_ones_stand_upright()
    {
        foreach (var section in ReportDocument.Of(MadeReport.With()).Sections)
            foreach (var table in section.Blocks.OfType<Table>())
                section.Orientation.ShouldBe(table.Widths.Count > 4 ? PageOrientation.Landscape : PageOrientation.Portrait, table.Description);
    }

    [Fact]
    public void A_status_is_told_by_a_box_in_the_short_table_and_by_its_column_in_the_wide_one()
    {
        var page = new HtmlParser().ParseDocument(HtmlWriter.Write(ReportDocument.Of(MadeReport.With())));
        page.QuerySelectorAll("td").Single(c => c.TextContent.Contains("จัดทำผังขั้นตอนแล้ว", StringComparison.Ordinal)).TextContent
            .ShouldContain("☐ ยังไม่ได้ดำเนินการ ☑ อยู่ระหว่างดำเนินการ ☐ ดำเนินการ");
        var wide = page.QuerySelectorAll("table").Single(t => t.TextContent.Contains("รายงานรายไตรมาส", StringComparison.Ordinal));
        wide.QuerySelectorAll("thead th").Select(h => h.TextContent).SkipLast(1).TakeLast(3).ShouldBe(["ยังไม่ดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว"]);
        wide.QuerySelectorAll("tbody td").Select(c => c.TextContent).SkipLast(1).TakeLast(3).ShouldBe(["", "", "✓"]);
    }

    [Fact]
    public void A_column_that_no_row_fills_is_left_out()
    {
        var measure = new ReportedMeasure { Title = "มาตรการเดียว", Period = "ตลอดปีงบประมาณ" };
        var table = ReportDocument.Of(Empty with { Measures = [measure] }).Sections.SelectMany(s => s.Blocks).OfType<Table>().Single();
        table.Widths.Count.ShouldBe(2);
    }

    [Fact]
    public void Text_between_two_measures_parts_their_table_in_two()
    {
        ReportedMeasure At(int line) => new() { Title = $"มาตรการ {line}", Lines = [line] };
        var report = Empty with { Measures = [At(10), At(11), At(20)], Narrative = [new Narrative(null, "หัวข้อ", "", [15])] };
        ReportDocument.Of(report).Sections.SelectMany(s => s.Blocks).OfType<Table>().Select(t => t.Rows.Count).ShouldBe([2, 1]);
    }

    [Theory]
    [MemberData(nameof(HostileTextTests.Texts), MemberType = typeof(HostileTextTests))]
    public void Hostile_text_in_every_cell_stays_text(string text)
    {
        var document = ReportDocument.Of(MadeReport.With(_ => text));
        using var file = new WordFile(document);
        file.ShouldBeSound();
        var page = new HtmlParser().ParseDocument(HtmlWriter.Write(document));
        page.QuerySelectorAll("script, img, [onerror], [onmouseover], a[href]").ShouldBeEmpty();
    }

    [Fact]
    public void A_report_that_says_nothing_is_a_page_with_its_title()
    {
        using var file = new WordFile(ReportDocument.Of(Empty));
        file.ShouldBeSound();
        file.Body.Descendants<W.Table>().ShouldBeEmpty();
    }

    [Fact]
    public void Five_hundred_measures_with_long_names_are_all_written()
    {
        var name = string.Concat(Enumerable.Repeat("กำ", 150));
        var report = Empty with { Measures = [.. Enumerable.Range(1, 500).Select(i => new ReportedMeasure { Number = $"{i}", Title = name, Lines = [i] })] };
        using var file = new WordFile(ReportDocument.Of(report));
        file.ShouldBeSound();
        file.Lines.Count(l => l == name).ShouldBe(500);
    }

    private static PublishedReport Empty => new() { Source = new ReportSource("x.txt", "text", new string('0', 64), 1) };
}
