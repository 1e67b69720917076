using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Documents;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Publishing;
using OpenIta.Reports;
using OpenIta.TestKit;
using OpenIta.Tests.Documents;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OpenIta.Tests.Publishing;

/// <summary>What people can type or hand over that hurts: the documents are correct nevertheless, or there is a clear refusal.</summary>
public sealed class HostileReportTests(PublishingGround ground) : IClassFixture<PublishingGround>
{
    private const string Formula = "=HYPERLINK(\"http://x.example\",\"x\")";

    [Fact]
    public async Task Formulas_scripts_and_a_name_of_300_letters_stand_in_every_format_as_the_text_they_are()
    {
        var name = new string('ก', 300);
        var measure = new MeasureContent
        {
            Title = name,
            Steps = [Formula, PublishedReports.Attack],
            Weakness = "+1+1",
            Nodes = ["I20"],
            Responsible = ["@SUM(A1)"],
            Period = "-2+3",
        };
        (await new SaveMeasure(ground.Database, FrameworkLibrary.Default).Add(Actor.System("test"), ground.Agency.Id, PublishingGround.Year, measure, PublishingGround.Now)).IsRefused.ShouldBeFalse();
        var composed = await ground.Compose(new ReportRequest(ComposedKind.Measures, PublishingGround.Year));

        using (var word = new WordFile(composed.Document))
        {
            word.ShouldBeSound();
            word.Body.InnerText.ShouldContain(name);
        }
        var html = HtmlWriter.Write(composed.Document);
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("<img src=x");
        ReportReader.ReadPage(html, "x").Measures.ShouldContain(m => m.Title == name && m.Steps.Any(s => s.Contains("=HYPERLINK", StringComparison.Ordinal)));
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(ExcelWriter.Write(composed.Document)), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).ShouldBeEmpty();
        workbook.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<S.CellFormula>()).ShouldBeEmpty();
    }

    [Fact]
    public void A_table_of_500_rows_is_whole_in_Word_page_and_workbook()
    {
        var table = Table.Of(["ข้อ", "ข้อมูล", "คะแนน"], Enumerable.Range(1, 500).Select(i => Row.Of($"O{i}", $"ข้อมูลที่ {i} {Formula}", "94.64")));
        var document = new Document("ตารางยาว", [new Section([table])]);
        using (var word = new WordFile(document))
        {
            word.ShouldBeSound();
            word.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count().ShouldBe(501);
        }
        HtmlWriter.Write(document).Split("<tr>").Length.ShouldBe(502);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(ExcelWriter.Write(document)), isEditable: false);
        workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<S.Row>().Count().ShouldBe(501);
    }

    [Fact]
    public void An_emblem_of_50_MB_is_refused_with_what_is_allowed() =>
        RasterImage.Read(new byte[50 * 1024 * 1024]).Refusal.ShouldBeOfType<ImageTooLarge>().Thai.ShouldContain("512");

    [Fact]
    public async Task The_agencys_own_emblem_stands_on_the_memo_and_no_other()
    {
        var composed = await ground.Compose(new ReportRequest(ComposedKind.Memo, PublishingGround.Year));
        using (var without = new WordFile(composed.Document))
            without.Main.ImageParts.ShouldBeEmpty();
        var image = RasterImage.Read(SampleDocument.Emblem.Bytes).Value;
        await ground.Database.Write<bool>(async session =>
        {
            await LogoStore.Save(session, ground.Agency.Id, image);
            return true;
        });
        using var word = new WordFile((await ground.Compose(new ReportRequest(ComposedKind.Memo, PublishingGround.Year))).Document);
        word.ShouldBeSound();
        var part = word.Main.ImageParts.ShouldHaveSingleItem();
        using var stream = part.GetStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.ToArray().ShouldBe(image.Bytes);
    }

    [Fact, Trait("speed", "long")]
    public async Task LibreOffice_opens_every_kind_and_finds_its_words()
    {
        Assert.SkipUnless(File.Exists(PdfText.LibreOffice), "no LibreOffice is installed");
        using var folder = new TempFolder();
        var files = new List<string>();
        foreach (var kind in Enum.GetValues<ComposedKind>())
            files.Add(folder.Write($"{kind}.docx", WordWriter.Write((await ground.Compose(new ReportRequest(kind, PublishingGround.Year, Digits: DigitStyle.Thai))).Document)));
        await PdfText.PrintWord(folder, files);
        foreach (var kind in Enum.GetValues<ComposedKind>())
            (await PdfText.Run("/usr/bin/pdftotext", folder.File($"{kind}.pdf"), "-")).ShouldContain("๒๕๖๕", Case.Sensitive, kind.ToString());
    }
}
