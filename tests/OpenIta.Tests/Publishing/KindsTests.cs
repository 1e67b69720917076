using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Publishing;
using OpenIta.Reports;
using OpenIta.Tests.Documents;

namespace OpenIta.Tests.Publishing;

/// <summary>Every kind of report from what is stored of one municipality.</summary>
public sealed class KindsTests(PublishingGround ground) : IClassFixture<PublishingGround>
{
    public static TheoryData<ComposedKind, ReportLayout, TextLanguage> Every
    {
        get
        {
            var rows = new TheoryData<ComposedKind, ReportLayout, TextLanguage>();
            foreach (var kind in Enum.GetValues<ComposedKind>())
                foreach (var layout in Enum.GetValues<ReportLayout>().Where(l => new ReportRequest(kind, PublishingGround.Year, Layout: l).Refuses() is null))
                    foreach (var language in Enum.GetValues<TextLanguage>())
                        rows.Add(kind, layout, language);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_kind_in_every_layout_and_language_is_a_valid_Word_file_and_a_valid_workbook(ComposedKind kind, ReportLayout layout, TextLanguage language)
    {
        var composed = await ground.Compose(new ReportRequest(kind, PublishingGround.Year, language, DigitStyle.Thai, layout));
        using (var word = new WordFile(composed.Document))
            word.ShouldBeSound();
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(ExcelWriter.Write(composed.Document)), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        HtmlWriter.Write(composed.Document).ShouldContain(ground.Agency.Name);
    }

    [Theory]
    [InlineData(ComposedKind.Analysis)]
    [InlineData(ComposedKind.Summary)]
    public async Task Charts_are_Words_own_with_their_figures_in_a_workbook_inside(ComposedKind kind)
    {
        var composed = await ground.Compose(new ReportRequest(kind, PublishingGround.Year));
        using var word = new WordFile(composed.Document);
        var charts = word.Main.ChartParts.ToList();
        charts.ShouldNotBeEmpty();
        foreach (var chart in charts)
        {
            using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
            workbook.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single().Name!.Value.ShouldBe("Data");
        }
        charts.ShouldContain(c => c.ChartSpace.InnerText.Contains("95.82", StringComparison.Ordinal) || c.ChartSpace.InnerText.Contains("90.42", StringComparison.Ordinal) || c.ChartSpace.InnerText.Contains("88.13", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_English_report_says_that_what_the_agency_wrote_stays_as_it_is_and_a_Thai_one_has_nothing_to_say()
    {
        const string Note = "stands in its own language";
        (await Page(TextLanguage.English)).ShouldContain(Note);
        (await Page(TextLanguage.Thai)).ShouldNotContain(Note);

        async Task<string> Page(TextLanguage language) => HtmlWriter.Write((await ground.Compose(new ReportRequest(ComposedKind.Measures, PublishingGround.Year, language))).Document);
    }

    [Fact]
    public async Task Where_every_indicator_scores_alike_none_is_called_the_highest_or_the_lowest() =>
        // Both indicators of OIT scored 100.
        HtmlWriter.Write((await ground.Compose(new ReportRequest(ComposedKind.Analysis, PublishingGround.Year))).Document).ShouldContain("(OIT) ได้ 100.00 คะแนน ทุกตัวชี้วัดได้คะแนนเท่ากัน");

    [Fact]
    public async Task The_memo_goes_up_the_chain_to_the_head_of_the_agency()
    {
        var read = Read(await ground.Compose(new ReportRequest(ComposedKind.Memo, PublishingGround.Year)));
        read.Memo.ShouldNotBeNull();
        read.Memo.To.ShouldBe("นายกเทศมนตรีนครนครปฐม");
        read.Memo.Opinions.Count.ShouldBe(3);
        read.Memo.Opinions[^1].Heading.ShouldContain("นายกเทศมนตรี");
        string.Join(' ', read.Memo.Body).ShouldContain("95.82");
    }

    [Fact]
    public async Task The_responsibility_list_names_the_departments_of_each_item_as_they_were_assigned()
    {
        var read = Read(await ground.Compose(new ReportRequest(ComposedKind.Responsibility, PublishingGround.Year)));
        read.DisclosureItems.Count.ShouldBe(PublishingGround.Pack.DisclosureItems.Count);
        read.DisclosureItems.Single(i => i.Code == "O3").Responsible.ShouldBe(["กองคลัง"]);
        read.DisclosureItems.Single(i => i.Code == "O1").Responsible.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_survey_summary_tells_n_and_leaves_out_what_too_few_answered()
    {
        var composed = await ground.Compose(new ReportRequest(ComposedKind.Surveys, PublishingGround.Year));
        var html = HtmlWriter.Write(composed.Document);
        html.ShouldContain("n = 12");
        // Two answered for the office: how many may be told, what they said may not.
        html.ShouldContain("ไม่แสดง");
        var tables = composed.Document.Sections.SelectMany(s => s.Blocks).OfType<Table>().ToList();
        tables.ShouldNotContain(t => t.Description == $"{PublishingGround.Instrument} กองคลัง");
        tables.ShouldContain(t => t.Description == PublishingGround.Instrument);
    }

    [Fact]
    public async Task The_score_sheet_shows_how_each_score_follows_with_numbers_as_numbers()
    {
        var composed = await ground.Compose(new ReportRequest(ComposedKind.Scores, PublishingGround.Year, Digits: DigitStyle.Thai));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(ExcelWriter.Write(composed.Document)), isEditable: false);
        var sheet = workbook.WorkbookPart!.WorksheetParts.First().Worksheet;
        var cells = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        cells.ShouldContain(c => c.DataType! == DocumentFormat.OpenXml.Spreadsheet.CellValues.Number && c.InnerText == "95.82");
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single().State!.Value.ShouldBe(DocumentFormat.OpenXml.Spreadsheet.PaneStateValues.Frozen);
        // 0.3 × 90.42 + 0.3 × 95.65 + 0.4 × 100 = 95.821, said in the digits of the sheet.
        cells.ShouldContain(c => ThaiDigits.ToArabic(c.InnerText).Contains("95.821", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_English_report_has_no_Thai_but_names_and_what_people_wrote()
    {
        foreach (var kind in new[] { ComposedKind.Progress, ComposedKind.Scores, ComposedKind.Summary, ComposedKind.Surveys })
        {
            var composed = await ground.Compose(new ReportRequest(kind, PublishingGround.Year, TextLanguage.English));
            composed.Document.Language.ShouldBe("en");
            var heads = composed.Document.Sections.SelectMany(s => s.Blocks).OfType<Table>().SelectMany(t => t.HeaderRows).SelectMany(r => r.Cells).SelectMany(c => c.Blocks.OfType<Paragraph>())
                .SelectMany(p => p.Content.OfType<Run>()).Select(r => r.Text);
            heads.Where(h => h.Any(c => c is >= '\u0e01' and <= '\u0e5b')).ShouldBeEmpty(kind.ToString());
        }
    }

    [Theory]
    [InlineData(ReportLayout.Usual)]
    [InlineData(ReportLayout.Boxes)]
    [InlineData(ReportLayout.Columns)]
    public async Task Progress_in_each_published_layout_is_read_back_with_measure_status_and_what_was_done(ReportLayout layout)
    {
        var read = Read(await ground.Compose(new ReportRequest(ComposedKind.Progress, PublishingGround.Year, Layout: layout)));
        var said = read.Measures.Select(m => (m.Status, Text: m.Results ?? "")).Concat(read.IndicatorProgress.Select(r => (r.Status, Text: r.Progress ?? ""))).ToList();
        said.ShouldContain(s => s.Status == MeasureStatus.Done && s.Text.Contains("จัดทำคู่มือแล้ว", StringComparison.Ordinal));
        if (layout == ReportLayout.Columns)
            read.IndicatorProgress.ShouldContain(r => r.Code == "I20" && r.Monitoring == "รายงานผู้บริหารทุกไตรมาส");
        if (layout == ReportLayout.Boxes)
            read.DisclosureItems.Count.ShouldBe(PublishingGround.Pack.DisclosureItems.Count);
    }

    [Fact]
    public async Task A_layout_that_is_not_of_the_kind_and_a_year_without_anything_are_refused()
    {
        (await ground.Try(new ReportRequest(ComposedKind.Summary, PublishingGround.Year, Layout: ReportLayout.Columns))).Refusal.ShouldBeOfType<LayoutNotOfKind>();
        (await ground.Try(new ReportRequest(ComposedKind.Surveys, new FiscalYear(2560)))).Refusal.ShouldBeOfType<NothingToReport>();
    }

    private static PublishedReport Read(ComposedReport composed) => ReportReader.ReadPage(HtmlWriter.Write(composed.Document), "written");
}
