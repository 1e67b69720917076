using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OpenIta.Reports;
using static OpenIta.Tests.Reports.Auditing.Composed;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Reports generated from numbers that agree by a calculation of their own, in whole hundredths.</summary>
public class AuditPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true);

    private static readonly Gen<IReadOnlyList<(string Code, int Hundredths)>> Consistent =
        from scores in Gen.Choose(0, 10_000).ListOf(10)
        select Printed(scores);

    [Fact]
    public void A_report_whose_numbers_agree_is_never_accused() => FsCheck.Check.One(Often, Prop.ForAll(
        Consistent.ToArbitrary(), scores => Report(scores).Findings().Count == 0));

    [Fact]
    public void One_value_changed_by_two_hundredths_or_more_is_found_at_its_line()
    {
        var changes =
            from scores in Consistent
            from at in Gen.Choose(0, (scores.Count * 2) - 1)
            from step in Gen.Choose(2, 500)
            from up in Gen.Elements(1, -1)
            let changed = scores[at % scores.Count].Hundredths + (up * step)
            where changed is >= 0 and <= 10_000
            select (Report: Report(scores), Line: at + 1, Changed: changed);

        FsCheck.Check.One(Often, Prop.ForAll(changes.ToArbitrary(), change => Changed(change.Report, change.Line, change.Changed).Findings()
            .Any(f => f.Lines.Contains(change.Line))));
    }

    // Each score stands in the report twice: in a table, then in the text.
    private static PublishedReport Report(IReadOnlyList<(string Code, int Hundredths)> scores) =>
        Of(2564, [.. scores.Concat(scores).Select(s => (s.Code, Text(s.Hundredths)))]) with { Levels = [new PrintedLevel(Level(scores[^1].Hundredths), 99)] };

    private static PublishedReport Changed(PublishedReport report, int line, int hundredths) => report with
    {
        Scores = [.. report.Scores.Select(s => s.Line == line ? Print(s.Code, Text(hundredths), line) : s)],
    };

    private static IReadOnlyList<(string Code, int Hundredths)> Printed(List<int> indicators)
    {
        var iit = HalfUp(indicators.Take(5).Sum(), 5);
        var eit = HalfUp(indicators.Skip(5).Take(3).Sum(), 3);
        var oit = HalfUp(indicators.Skip(8).Sum(), 2);
        return [.. indicators.Select((score, i) => ($"{i + 1}", score)), ("IIT", iit), ("EIT", eit), ("OIT", oit), ("total", HalfUp((30 * iit) + (30 * eit) + (40 * oit), 100))];
    }

    private static int HalfUp(int sum, int parts) => ((2 * sum) + parts) / (2 * parts);

    private static string Level(int total) => total switch { >= 9500 => "AA", >= 8500 => "A", >= 7500 => "B", >= 6500 => "C", >= 5500 => "D", >= 5000 => "E", _ => "F" };

    private static string Text(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
