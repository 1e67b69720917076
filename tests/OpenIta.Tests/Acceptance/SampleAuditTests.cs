using OpenIta.Basics;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>The slips that are in the five published reports, and that an audit must name.</summary>
public sealed class SampleAuditTests
{
    [Fact]
    public async Task The_two_values_of_indicator_1_in_report_002_are_named_and_93_20_fits()
    {
        var finding = (await Findings("002")).First(f => f.Node == "1");
        finding.Numbers.ShouldBe([83.20m, 93.20m], ignoreOrder: true);
        finding.ExpectedNumber.ShouldBe(93.20m);
        finding.Line.ShouldBe(139);
    }

    [Fact]
    public async Task The_two_values_of_indicator_10_in_report_002_are_named_and_18_75_fits()
    {
        var finding = (await Findings("002")).First(f => f.Node == "10");
        finding.Numbers.ShouldBe([18.75m, 18.78m], ignoreOrder: true);
        finding.ExpectedNumber.ShouldBe(18.75m);
        finding.Line.ShouldBe(172);
    }

    [Fact]
    public async Task The_EIT_of_95_65_in_report_003_is_not_what_its_indicators_give()
    {
        var finding = (await Findings("003")).First(f => f.Node == "EIT");
        finding.Numbers.ShouldContain(95.65m);
        finding.ExpectedNumber.ShouldBe(95.66m);
        finding.Line.ShouldBe(108);
    }

    [Theory]
    [InlineData("E11", 24)]
    [InlineData("E14", 27)]
    public async Task Questions_of_indicator_8_under_indicator_7_are_found_in_report_004(string question, int line)
    {
        var finding = (await Findings("004")).Single(f => f.Node == question);
        finding.Line.ShouldBe(line);
        (finding.Expected + finding.Text).ShouldContain("การปรับปรุง");
    }

    [Fact]
    public async Task E7_stands_under_the_right_indicator_in_report_004() => (await Findings("004")).ShouldNotContain(f => f.Node == "E7");

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    public async Task A_report_with_a_total_that_fits_its_level_is_not_accused_of_its_score(string sample) =>
        (await Findings(sample)).ShouldNotContain(f => f.Node == "total");

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task Read_and_audit_say_the_same(string sample)
    {
        var read = await ReportReading.OfSample(sample);
        var audit = await CommandLine.Run("audit", Repository.Sample(sample), "--json");
        var findings = audit.Json.GetProperty("findings").EnumerateArray().Select(AuditFinding.From).ToList();
        findings.Select(f => (f.Rule, f.Node, f.Line)).ShouldBe(read.Findings.Select(f => (f.Rule, f.Node, f.Line)));
        findings.ShouldAllBe(f => f.Line >= 1 && f.Line <= read.Lines.Count && f.Text.Any(c => c >= 'ก' && c <= '๛'));
        audit.ExitCode.ShouldBe(findings.Count > 0 ? 1 : 0);
    }

    [Fact]
    public async Task The_text_form_prints_each_finding_with_its_line()
    {
        var audit = await CommandLine.Run("audit", Repository.Sample("002"));
        audit.ExitCode.ShouldBe(1);
        var text = ThaiDigits.ToArabic(audit.Output);
        foreach (var words in (string[])["139", "83.20", "93.20", "172", "18.75", "18.78"])
            text.ShouldContain(words);
    }

    private static async Task<IReadOnlyList<AuditFinding>> Findings(string sample) => (await ReportReading.OfSample(sample)).Findings;
}
