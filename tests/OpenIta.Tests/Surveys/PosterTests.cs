using System.Diagnostics;
using OpenIta.Documents;
using OpenIta.Frameworks;
using OpenIta.Surveys;
using OpenIta.Surveys.Posters;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

/// <summary>What is printed is read again from its picture, by programs that know nothing of how it was made.</summary>
public class PosterTests
{
    private static readonly Uri Website = new("https://ita.nakhonpathom.go.th");

    [Fact]
    public async Task The_QR_picture_decodes_to_the_link()
    {
        using var folder = new TempFolder();
        var link = SurveyLinks.Of(Website, "NDSF49ZR");
        folder.Write("qr.png", QrCode.Png(link));

        (await Decode(folder.File("qr.png"))).ShouldBe([link.AbsoluteUri]);
    }

    [Theory]
    [InlineData(PaperSize.A4, "(A4)")]
    [InlineData(PaperSize.A5, "(A5)")]
    public async Task The_QR_of_the_printed_poster_decodes_to_the_link(PaperSize paper, string named)
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var asked = await Asked(ground, await ground.Open("EIT"));
        var pdf = await PdfWriter.Write(SurveyPoster.Of(asked, Website, paper).Whole(), TestContext.Current.CancellationToken);
        Assert.SkipUnless(pdf.Failure is not PrintFailure.NoBrowser, "There is no Chromium; install it with: apt-get install chromium");
        using var folder = new TempFolder();
        folder.Write("poster.pdf", pdf.File!);
        await Run("pdftoppm", "-r", "100", "-png", folder.File("poster.pdf"), folder.File("poster"));

        Directory.GetFiles(folder.Path, "*.png").Length.ShouldBe(1);
        (await Decode(Directory.GetFiles(folder.Path, "*.png")[0])).ShouldBe([$"https://ita.nakhonpathom.go.th/s/{asked.Survey.Code}"]);
        (await Run("pdfinfo", folder.File("poster.pdf"))).ShouldContain(named);
        var text = await Run("pdftotext", folder.File("poster.pdf"), "-");
        text.ShouldContain("ไม่ระบุตัวตน");
        text.ShouldContain("Anonymous");
        text.ShouldContain($"ita.nakhonpathom.go.th/s/{asked.Survey.Code}");
    }

    [Fact]
    public async Task Every_printed_slip_decodes_to_a_link_with_its_own_code()
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var survey = await ground.Open("IIT");
        var codes = await ground.Codes(survey, 6);
        var pdf = await PdfWriter.Write(CodeSlips.Of(await Asked(ground, survey), Website, codes).Whole(), TestContext.Current.CancellationToken);
        Assert.SkipUnless(pdf.Failure is not PrintFailure.NoBrowser, "There is no Chromium; install it with: apt-get install chromium");
        using var folder = new TempFolder();
        folder.Write("slips.pdf", pdf.File!);
        await Run("pdftoppm", "-r", "300", "-png", folder.File("slips.pdf"), folder.File("slips"));

        (await Decode(Directory.GetFiles(folder.Path, "*.png")[0])).Order(StringComparer.Ordinal)
            .ShouldBe(codes.Select(c => $"https://ita.nakhonpathom.go.th/s/{survey.Code}/{c}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_name_of_an_agency_can_not_become_markup()
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var asked = await Asked(ground, await ground.Open("EIT"));
        var hostile = asked with { Agency = asked.Agency with { Name = "<script>alert(1)</script>" } };

        SurveyPoster.Of(hostile, Website, PaperSize.A4).Whole().ShouldNotContain("<script");
        CodeSlips.Of(hostile, Website, ["A"]).Whole().ShouldNotContain("<script");
    }

    private static async Task<AskedSurvey> Asked(SurveyGround ground, Survey survey) =>
        (await new SurveyDirectory(ground.Database, FrameworkLibrary.Default, TimeProvider.System).Find(survey.Code)).Value;

    private static async Task<IReadOnlyList<string>> Decode(string picture)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/zbarimg"), "There is no zbarimg; install it with: apt-get install zbar-tools");
        return (await Run("zbarimg", "-q", "--raw", picture)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<string> Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await error;
        return output;
    }
}
