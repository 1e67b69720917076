using System.Globalization;
using OpenIta.Basics;
using OpenIta.Reports;
using Spectre.Console;

namespace OpenIta.Cli.Reports;

/// <summary>The text of <c>openita audit</c>: each finding in both languages, and under it the lines of the report it is about.</summary>
internal static class FindingText
{
    private const int LongestQuote = 150;
    private const int BeforeValue = 60;
    private const int MostQuotes = 6;

    public static void Print(IReadOnlyList<Finding> findings, IReadOnlyDictionary<int, string> lines)
    {
        if (findings.Count == 0)
        {
            AnsiConsole.WriteLine("ไม่พบข้อสังเกต / no findings");
            return;
        }
        foreach (var finding in findings)
        {
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{finding.Rule}[/]  {finding.Text}");
            Console.WriteLine($"  {finding.English}");
            Quote(finding, lines);
            Console.WriteLine();
        }
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{findings.Count} ข้อสังเกต / finding(s)");
    }

    // Written past the console's own wrapping: a quoted line stays one line.
    private static void Quote(Finding finding, IReadOnlyDictionary<int, string> lines)
    {
        IReadOnlyList<int> numbers = finding.Lines.Count == 0 ? [finding.Line] : finding.Lines;
        foreach (var number in numbers.Take(MostQuotes))
            if (lines.TryGetValue(number, out var text))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {number,6} │ {Shown(text, finding)}"));
        if (numbers.Count > MostQuotes)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"         … +{numbers.Count - MostQuotes}"));
    }

    // Of a long line the part around the first value that is printed in it.
    private static string Shown(string text, Finding finding)
    {
        var shown = Exit.Visible(text);
        if (shown.Length <= LongestQuote)
            return shown;
        var arabic = ThaiDigits.ToArabic(shown);
        var at = finding.Values.Select(v => arabic.IndexOf(v.ToString(), StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var start = Math.Max(0, Math.Min(at - BeforeValue, shown.Length - LongestQuote));
        var end = Math.Min(shown.Length, start + LongestQuote);
        return $"{(start > 0 ? "…" : "")}{shown[start..end]}{(end < shown.Length ? "…" : "")}";
    }
}
