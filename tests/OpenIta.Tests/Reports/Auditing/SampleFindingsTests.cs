using OpenIta.Reports;
using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>The five samples, read and audited: exactly what a person found by hand (<see cref="AuditedByHand"/>), and nothing else.</summary>
public class SampleFindingsTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void The_audit_finds_what_a_person_found_and_nothing_else(string sample)
    {
        var found = ReportReader.Read(Repository.Sample(sample)).Value.Findings().Select(Said);
        var byHand = AuditedByHand.Findings.Where(f => f.Sample == sample).Select(Said);

        found.ShouldBe(byHand, ignoreOrder: true);
    }

    [Fact]
    public void Every_finding_has_a_sentence_in_Thai_and_one_in_English_and_stands_on_its_line()
    {
        foreach (var finding in Repository.Samples.SelectMany(path => ReportReader.Read(path).Value.Findings()))
        {
            finding.Text.ShouldMatch("[ก-๙]{3}");
            finding.English.ShouldNotMatch("^$");
            finding.Lines.ShouldContain(finding.Line);
        }
    }

    private static string Said(HandFinding f) => $"{f.Line} {f.Rule} {f.Node}: {string.Join(", ", f.Values)} -> {f.Expected}{(f.ByRounding ? " by rounding" : "")}";

    private static string Said(Finding f) => $"{f.Line} {f.Rule} {f.Node}: {string.Join(", ", f.Values)} -> {f.Expected}{(f.ExplainedByRounding ? " by rounding" : "")}";
}
