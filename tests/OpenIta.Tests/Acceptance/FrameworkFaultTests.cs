using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>A shipped pack with one thing made wrong by hand: <c>framework check</c> says where and how to mend it.</summary>
public sealed partial class FrameworkFaultTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <param name="after">A line before the fault; the finding may point to any line from here to the fault.</param>
    /// <param name="right">What the pack says after it.</param>
    /// <param name="wrong">What it says in the test.</param>
    [Theory]
    [InlineData("instruments:", "weight: 40", "weight: 41")] // weights give 101
    [InlineData("- code: IIT", "weight: 30", "weight: -30")]
    [InlineData("- code: IIT", "weight: 30", "weight: thirty")]
    [InlineData("- code: IIT", "weight: 30", "weihgt: 30")] // a key that no pack has
    [InlineData("levels:", "below: 85", "below: 84")] // a gap from 84 to 85
    [InlineData("levels:", "below: 85", "below: 86")] // an overlap from 85 to 86
    [InlineData("- code: excellent", "from: 95", "from: 101")]
    [InlineData("levels:", "from: 0", "from: 1")] // nothing for 0 to 1
    [InlineData("- code: excellent", "node: IIT", "node: XIT")]
    [InlineData("- code: excellent", "at_least: 95", "at_least: 101")]
    [InlineData("- code: pass", "- code: improve", "- code: pass")] // two levels of one code
    [InlineData("- code: I1\n", "- code: I2", "- code: I1")] // two questions of one code
    [InlineData("- code: I2\n", "indicator: 1", "indicator: 99")]
    [InlineData("- code: I2\n", "scale: L4", "scale: L9")]
    [InlineData("- code: I2\n", "    scale: L4\n", "")] // a leaf without a scale
    [InlineData("- code: I2\n", "provenance: {kind: inferred, sources: [sdu, tsu63, spvc]", "provenance: {kind: guessed, sources: [sdu, tsu63, spvc]")]
    [InlineData("- code: I2\n", "sources: [sdu, tsu63, spvc]", "sources: [sdu, nowhere]")]
    [InlineData("- code: O1\n", "parent: 9.1", "parent: 9.9")]
    [InlineData("- code: O1\n", "    provenance: {kind: seed, sources: [seed3, seed0]}\n", "")] // a text without provenance
    [InlineData("- code: O1\n", "th: โครงสร้าง", "th: ''")]
    [InlineData("- code: O12\n", "refers_to: [O11]", "refers_to: [O99]")]
    [InlineData("- code: O12\n", "required_years: [2566]", "required_years: [566]")]
    [InlineData("- id: L4\n", "points: 33", "points: 133")]
    [InlineData("- id: L4\n", "points: 33", "points: some")]
    [InlineData("- id: L4\n", "reversed: false", "reversed: true")] // the points say otherwise
    [InlineData("scales:", "values: [0, 100]", "values: [0, 200]")] // told once, not for each of 43 items
    [InlineData("rounding:", "digits: 2", "digits: -1")]
    [InlineData("rounding:", "mode: half_up", "mode: sideways")]
    [InlineData("aggregation:", "method: mean", "method: median")]
    [InlineData("aggregation:", "nodes: [sub_item]", "nodes: [sub_thing]")]
    [InlineData("reading_bands:", "below: 95", "below: 94")]
    [InlineData("sampling:", "instrument: EIT", "instrument: XIT")]
    [InlineData("advice:", "node: I20", "node: I99")]
    [InlineData("id:", "year: 2566", "year: 2567")] // not the year of the id
    [InlineData("id:", "status: provisional", "status: perhaps")]
    [InlineData("id:", "year: 2566", "year: 2566\nyear: 2566")]
    public async Task A_fault_is_named_with_its_line_and_how_to_mend_it(string after, string right, string wrong)
    {
        var pack = (await File.ReadAllTextAsync(Repository.Path("frameworks", "ita-2566.yaml"))).ReplaceLineEndings("\n");
        var start = pack.IndexOf(after, StringComparison.Ordinal);
        var at = pack.IndexOf(right, start, StringComparison.Ordinal);
        (start >= 0 && at > start).ShouldBeTrue("the pack no longer says so");
        var run = await CommandLine.Run("framework", "check", folder.Write("pack.yaml", pack[..at] + wrong + pack[(at + right.Length)..]));

        run.ExitCode.ShouldBeOneOf(1, 2);
        var said = (run.Output + run.Error).ReplaceLineEndings("\n");
        said.ShouldMatch("[ก-๛]{5}");
        var lines = FaultLines().Matches(said).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        lines.ShouldContain(line => line >= LineAt(pack, start) && line <= LineAt(pack, at) + wrong.Count(c => c == '\n'), said);
        lines.Count.ShouldBeLessThanOrEqualTo(5, "one fault is not told many times:\n" + said);
    }

    private static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"pack\.yaml:(\d+)")]
    private static partial Regex FaultLines();
}
