using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>One report in every format that agencies publish gives the same data.</summary>
public sealed class ReportFormatTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("analysis-2565-level.txt")]
    [InlineData("memo-2565-provincial.txt")]
    public async Task TIS_620_gives_the_very_same_report(string name)
    {
        var text = await File.ReadAllTextAsync(ReportReading.Unseen(name));
        var tis = await ReportReading.Of(folder.Write(name, ReportRewriting.AsTis620(text)));
        var utf8 = await ReportReading.OfUnseen(name);
        foreach (var field in (string[])["agency", "province", "fiscalYear", "kinds", "memo", "scores", "level", "measures", "findings"])
            tis.Json.GetProperty(field).GetRawText().ShouldBe(utf8.Json.GetProperty(field).GetRawText());
    }

    [Theory]
    [InlineData("analysis-2566-slip.txt")]
    [InlineData("progress-2567-reordered.txt")]
    [InlineData("responsibility-2566-gaps.txt")]
    [InlineData("university-2566-gate.txt")]
    public async Task HTML_gives_the_same_data(string name)
    {
        var html = ReportRewriting.AsHtml(await File.ReadAllTextAsync(ReportReading.Unseen(name)));
        ShouldSayTheSame(await ReportReading.Of(folder.Write("report.html", html)), await ReportReading.OfUnseen(name));
    }

    [Theory]
    [InlineData("analysis-2566-slip.txt")]
    [InlineData("progress-2567-reordered.txt")]
    [InlineData("responsibility-2566-gaps.txt")]
    [InlineData("memo-2565-provincial.txt")]
    public async Task DOCX_gives_the_same_data(string name)
    {
        var path = folder.File("report.docx");
        ReportRewriting.AsDocx(await File.ReadAllTextAsync(ReportReading.Unseen(name)), path);
        ShouldSayTheSame(await ReportReading.Of(path), await ReportReading.OfUnseen(name));
    }

    [Fact]
    public async Task PDF_gives_agency_year_level_and_scores()
    {
        var path = folder.File("report.pdf");
        var html = ReportRewriting.AsHtml(await File.ReadAllTextAsync(ReportReading.Unseen("analysis-2566-slip.txt")));
        Assert.SkipUnless(await ReportRewriting.AsPdf(html, path), "chromium or pdftotext is missing: apt-get install chromium poppler-utils");
        var report = await ReportReading.Of(path);
        report.Text("agency").ShouldBe("องค์การบริหารส่วนตำบลหนองตัวอย่าง");
        report.Text("province").ShouldBe("ร้อยเอ็ด");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2566);
        report.Text("level").ShouldBe("ผ่านดี");
        report.Scores("total").Select(s => s.Value).ShouldContain(89.86m);
        report.Scores("4").Select(s => s.Value).ShouldBe([83.95m, 38.95m], ignoreOrder: true);
        report.Findings.ShouldContain(f => f.Node == "4" && f.ExpectedNumber == 83.95m);
    }

    [Fact]
    public async Task A_PDF_without_text_is_refused_as_a_scan()
    {
        var path = folder.File("scan.pdf");
        Assert.SkipUnless(await ReportRewriting.AsPdf("<html><body><svg width='300' height='300'><rect width='200' height='200'/></svg></body></html>", path), "chromium or pdftotext is missing: apt-get install chromium poppler-utils");
        var run = await CommandLine.Run("read", path, "--json");
        run.ShouldBeRefused("scan.pdf");
        run.Error.ShouldContain("สแกน");
    }

    private static void ShouldSayTheSame(ReportReading report, ReportReading original)
    {
        foreach (var field in (string[])["agency", "district", "province", "fiscalYear", "kinds", "level"])
            report.Json.GetProperty(field).GetRawText().ShouldBe(original.Json.GetProperty(field).GetRawText());
        Codes(report, "scores").ShouldBe(Codes(original, "scores"), ignoreOrder: true);
        foreach (var list in (string[])["measures", "indicatorProgress", "disclosureItems"])
            report.List(list).Select(WithoutLines).ShouldBe(original.List(list).Select(WithoutLines));
        report.Findings.Select(f => (f.Rule, f.Node)).ShouldBe(original.Findings.Select(f => (f.Rule, f.Node)), ignoreOrder: true);
        report.Findings.ShouldAllBe(f => f.Line > 0);
    }

    private static IEnumerable<string> Codes(ReportReading report, string list) =>
        report.List(list).Select(s => $"{s.GetProperty("code").GetString()} {s.GetProperty("value").GetDecimal():0.00}");

    private static string WithoutLines(System.Text.Json.JsonElement datum) =>
        string.Join(' ', datum.EnumerateObject().Where(p => p.Name != "lines").Select(p => ReportReading.Words(p.Value)));
}
