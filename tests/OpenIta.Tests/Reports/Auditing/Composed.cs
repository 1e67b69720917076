using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Reports.Auditing;
using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Small reports composed for one rule each, audited with the packs of the repository.</summary>
internal static class Composed
{
    public static FrameworkLibrary Library { get; } = FrameworkLibrary.Open(Repository.Path("frameworks")).Value;

    // (90.10 + 80.20 + 70.30 + 85.40 + 95.50) / 5 = 84.30, (88 + 84 + 83) / 3 = 85, (90 + 70) / 2 = 80, 25.29 + 25.50 + 32 = 82.79: B.
    private static readonly (string Code, string Text)[] AgreeingScores =
    [
        ("1", "90.10"), ("2", "80.20"), ("3", "70.30"), ("4", "85.40"), ("5", "95.50"), ("6", "88.00"), ("7", "84.00"), ("8", "83.00"),
        ("9", "90.00"), ("10", "70.00"), ("IIT", "84.30"), ("EIT", "85.00"), ("OIT", "80.00"), ("total", "82.79"),
    ];

    /// <summary>FY2564; indicator 1 on line 1 and so on to 10, then IIT, EIT, OIT and the total on line 14.</summary>
    public static PublishedReport Agreeing { get; } = Of(2564, AgreeingScores);

    public static PublishedReport Of(int? year, params (string Code, string Text)[] scores) => new()
    {
        Source = new ReportSource("report.txt", "text", new string('0', 64), 200),
        FiscalYear = year,
        Scores = [.. scores.Select((s, i) => Print(s.Code, s.Text, i + 1))],
    };

    public static PrintedScore Print(string code, string text, int line, int? year = null) =>
        new(code, decimal.Parse(text, CultureInfo.InvariantCulture), line, text, year);

    public static PublishedReport With(this PublishedReport report, params PrintedScore[] prints) => report with { Scores = [.. report.Scores, .. prints] };

    public static PublishedReport Reprinted(this PublishedReport report, string code, string text) =>
        report with { Scores = [.. report.Scores.Select(s => s.Code == code ? Print(code, text, s.Line) : s)] };

    public static PublishedReport Saying(this PublishedReport report, string sentence, int line = 50, string? node = null) =>
        report with { Narrative = [.. report.Narrative, new Narrative(node, null, sentence, [line])] };

    public static IReadOnlyList<Finding> Findings(this PublishedReport report) => ReportAuditor.Audit(report, Library);
}
