using System.Text;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

/// <summary><c>openita survey poster</c> and <c>codes</c> as processes.</summary>
public class PosterCommandTests
{
    [Fact]
    public async Task The_ending_of_the_file_says_what_is_written_and_every_kind_names_the_survey()
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var survey = await ground.Open("EIT");
        using var folder = new TempFolder();
        foreach (var (file, begins) in new[] { ("qr.svg", "<svg"), ("qr.png", "\u0089PNG"), ("poster.html", "<!doctype html>") })
        {
            var run = await CommandLine.Run([.. Poster(survey.Code, "https://ita.example.go.th", folder.File(file)), .. ground.Data.Options]);
            run.ExitCode.ShouldBe(0, run.Error);
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder.File(file), TestContext.Current.CancellationToken)).ShouldStartWith(begins);
        }
        (await File.ReadAllTextAsync(folder.File("poster.html"), TestContext.Current.CancellationToken)).ShouldContain($"ita.example.go.th/s/{survey.Code}");
    }

    [Theory]
    [InlineData("ABCDEFGH", "https://ita.example.go.th", "p.svg", "ABCDEFGH")]
    [InlineData("", "ita.example.go.th", "p.svg", "https://")]
    [InlineData("", "javascript:alert(1)", "p.svg", "https://")]
    [InlineData("", "https://ita.example.go.th", "p.doc", ".pdf")]
    public async Task A_wrong_code_address_or_ending_is_refused_with_a_reason(string code, string address, string file, string said)
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var survey = await ground.Open("EIT");
        using var folder = new TempFolder();
        var run = await CommandLine.Run([.. Poster(code.Length == 0 ? survey.Code : code, address, folder.File(file)), .. ground.Data.Options]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(said);
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Codes_come_as_slips_with_a_link_for_each()
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var survey = await ground.Open("IIT");
        using var folder = new TempFolder();
        var run = await CommandLine.Run(["survey", "codes", survey.Code, "--count", "7", "--links", "https://ita.example.go.th", "-o", folder.File("slips.html"), .. ground.Data.Options]);

        run.ExitCode.ShouldBe(0, run.Error);
        var html = await File.ReadAllTextAsync(folder.File("slips.html"), TestContext.Current.CancellationToken);
        html.Split("class=\"slip\"").Length.ShouldBe(8);
        run.Output.ShouldNotContain("/s/");
    }

    private static string[] Poster(string code, string address, string file) => ["survey", "poster", code, "--links", address, "-o", file];
}
