using System.Diagnostics;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OpenIta.Reports;
using OpenIta.Reports.Reading.Sources;
using OpenIta.TestKit;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace OpenIta.Tests.Reports.Reading;

/// <summary>A sample written in another format gives the same data but for the lines.</summary>
[Trait("speed", "long")]
public sealed class FormatTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("004")]
    public void HTML_gives_the_same_rows(string sample) => ShouldSayTheSame(ReportReader.Read(folder.Write("report.html", Html(sample))).Value, Read.Sample(sample));

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("004")]
    public void DOCX_gives_the_same_rows(string sample)
    {
        WriteDocx(sample, folder.File("report.docx"));
        ShouldSayTheSame(ReportReader.Read(folder.File("report.docx")).Value, Read.Sample(sample));
    }

    [Fact]
    public void TIS_620_gives_the_same_rows()
    {
        var text = File.ReadAllText(Repository.Sample("004"));
        var bytes = text.Select(c => c < 0x80 ? (byte)c : (byte)(c - 0x0E00 + 0xA0)).ToArray();
        ShouldSayTheSame(ReportReader.Read(folder.Write("report.txt", bytes)).Value, Read.Sample("004"));
    }

    [Fact]
    public async Task PDF_gives_agency_year_level_scores_and_measures()
    {
        Assert.SkipUnless(OnPath("chromium") && OnPath("pdftotext"), "chromium or pdftotext is missing: apt-get install chromium poppler-utils");
        await Print(Html("002"), folder.File("report.pdf"));
        var read = ReportReader.Read(folder.File("report.pdf")).Value;
        var sample = Read.Sample("002");
        (read.Agency, read.District, read.Province, read.FiscalYear, read.Level).ShouldBe((sample.Agency, sample.District, sample.Province, sample.FiscalYear, sample.Level));
        foreach (var score in sample.Scores)
            read.Scores.ShouldContain(s => s.Code == score.Code && s.Value == score.Value, $"{score.Code} {score.Value}");
        read.Memo!.Opinions.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_PDF_without_text_is_a_scan()
    {
        Assert.SkipUnless(OnPath("chromium") && OnPath("pdftotext"), "chromium or pdftotext is missing: apt-get install chromium poppler-utils");
        await Print("<html><body><svg width='300' height='300'><rect width='200' height='200'/></svg></body></html>", folder.File("scan.pdf"));
        var refusal = ReportReader.Read(folder.File("scan.pdf")).Refusal.ShouldNotBeNull();
        refusal.Key.ShouldBe("PdfHasNoText");
    }

    private static void ShouldSayTheSame(PublishedReport read, PublishedReport sample)
    {
        (read.Agency, read.District, read.Province, read.FiscalYear, read.Level).ShouldBe((sample.Agency, sample.District, sample.Province, sample.FiscalYear, sample.Level));
        read.Kinds.ShouldBe(sample.Kinds);
        read.Scores.Select(s => (s.Code, s.Value)).ShouldBe(sample.Scores.Select(s => (s.Code, s.Value)));
        read.Measures.Select(Row).ShouldBe(sample.Measures.Select(Row));
        read.IndicatorProgress.Select(Row).ShouldBe(sample.IndicatorProgress.Select(Row));
        read.DisclosureItems.Select(Row).ShouldBe(sample.DisclosureItems.Select(Row));
    }

    private static string Row(ReportedMeasure m) => string.Join('|', [m.Title, .. m.Steps, m.Weakness, .. m.Responsible, m.Period, m.Monitoring, m.Results, m.Outcome]);

    private static string Row(IndicatorProgress p) => string.Join('|', [p.Indicator, p.Code, p.Title, p.Measure, .. p.Steps, .. p.Responsible, p.Period, p.Status.ToString(), p.Progress]);

    private static string Row(ReportedDisclosureItem i) => string.Join('|', [i.Code, i.Title, .. i.Elements, .. i.Responsible, i.Status.ToString(), i.Progress]);

    private static string Html(string sample)
    {
        var html = new StringBuilder("<!DOCTYPE html><html><head><meta charset='utf-8'><style>td { border: 1px solid; padding: 4px }</style></head><body>\n");
        foreach (var block in Blocks(sample))
            html.AppendLine(block is OpenIta.Reports.Reading.Sources.Table table
                ? "<table>" + string.Concat(table.Rows.Select(r => "<tr>" + string.Concat(r.Cells.Select(c => "<td>" + Boxes(WebUtility.HtmlEncode(c).Replace("\n", "<br>", StringComparison.Ordinal)) + "</td>")) + "</tr>\n")) + "</table>"
                : $"<p>{WebUtility.HtmlEncode(((OpenIta.Reports.Reading.Sources.Paragraph)block).Text)}</p>");
        return html.Append("</body></html>").ToString();
    }

    private static string Boxes(string html) => html.Replace("☑", "<input type=\"checkbox\" checked>", StringComparison.Ordinal).Replace("☐", "<input type=\"checkbox\">", StringComparison.Ordinal);

    private static void WriteDocx(string sample, string path)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Document(new Body(Blocks(sample).Select(block => block is OpenIta.Reports.Reading.Sources.Table table
            ? (OpenXmlElement)new Table(table.Rows.Select(r => new TableRow(r.Cells.Select(c => new TableCell(c.Split('\n').Select(Words))))))
            : Words(((OpenIta.Reports.Reading.Sources.Paragraph)block).Text))));
    }

    private static Paragraph Words(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static IReadOnlyList<Block> Blocks(string sample) => TextSource.Read(File.ReadAllText(Repository.Sample(sample))).Blocks;

    private static async Task Print(string html, string path)
    {
        await File.WriteAllTextAsync(path + ".html", html);
        string[] options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={path}.profile", $"--print-to-pdf={path}", new Uri(path + ".html").AbsoluteUri];
        using var chromium = Process.Start(new ProcessStartInfo("chromium", options) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await Task.WhenAll(chromium.StandardError.ReadToEndAsync(), chromium.StandardOutput.ReadToEndAsync(), chromium.WaitForExitAsync());
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));
}
