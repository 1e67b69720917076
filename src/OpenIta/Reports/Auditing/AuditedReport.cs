using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary>A report beside the frameworks it can be held against.</summary>
/// <param name="Report">As read.</param>
/// <param name="Framework">That of the report's fiscal year; null when the year is not known or has no pack.</param>
/// <param name="Frameworks">All that there are: the items a report lists may be those of the year before or after.</param>
internal sealed record AuditedReport(PublishedReport Report, Framework? Framework, IReadOnlyList<Framework> Frameworks)
{
    private IReadOnlyDictionary<string, IReadOnlyList<PrintedScore>>? scores;

    /// <summary>Scores of the report's own year by code, in the order of their lines.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PrintedScore>> Scores => scores ??= Report.Scores
        .Where(s => s.FiscalYear is null || s.FiscalYear == Report.FiscalYear)
        .GroupBy(s => s.Code)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<PrintedScore>)[.. g.OrderBy(s => s.Line)], StringComparer.Ordinal);

    /// <summary>Running text line by line: a claim is read in its own line, not in what stands around it.</summary>
    public IEnumerable<Narrative> Sentences => Report.Narrative.SelectMany(LinesOf);

    /// <summary>Headings and running text line by line, in the order of the report.</summary>
    public IEnumerable<(int Number, string Text, bool IsHeading)> Lines =>
        Report.Narrative.Where(n => n.Heading is not null && n.HeadingLine is not null).Select(n => (n.HeadingLine!.Value, n.Heading!, true))
            .Concat(Sentences.Select(s => (s.Lines.FirstOrDefault(), s.Text, false))).OrderBy(l => l.Item1);

    /// <summary>The value of a node where the report prints one value for it, or, of several, the one that arithmetic supports; null otherwise.</summary>
    public decimal? ValueOf(string code) =>
        Scores.TryGetValue(code, out var printed) ? PrintedValues.Of(printed) is [var only] ? only : FittingValue.Of(this, code) : null;

    private static IEnumerable<Narrative> LinesOf(Narrative text)
    {
        var lines = text.Text.Split('\n');
        return lines.Length == text.Lines.Count ? lines.Zip(text.Lines, (line, number) => text with { Text = line, Lines = [number] }) : [text];
    }
}
