namespace OpenIta.Results;

/// <summary>What the reports of an agency print of one fiscal year, by code in the order of first print.</summary>
internal sealed class PrintedScores
{
    private readonly Dictionary<string, List<PrintedValue>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> shown = new(StringComparer.Ordinal);

    private PrintedScores()
    {
    }

    public IEnumerable<string> Codes => values.Keys;

    /// <summary>By code, the value to show and to compute with.</summary>
    public IReadOnlyDictionary<string, decimal> Shown => shown;

    public IReadOnlyList<PrintedValue> At(string code) => values.TryGetValue(code, out var all) ? all : [];

    /// <param name="reports">Current versions, the latest first.</param>
    public static PrintedScores Of(IReadOnlyList<StoredReport> reports, int year)
    {
        var printed = new PrintedScores();
        // What a report says of its own year outranks what a later trend table says of it.
        foreach (var group in reports.GroupBy(r => r.Report.FiscalYear == year).OrderByDescending(g => g.Key))
        {
            var known = printed.values.Keys.ToHashSet(StringComparer.Ordinal);
            foreach (var report in group)
                printed.Add(report, year);
            foreach (var (code, all) in printed.values.Where(v => !known.Contains(v.Key)))
                printed.shown[code] = Fitting(code, group, all) ?? MostPrinted(all);
        }
        return printed;
    }

    private void Add(StoredReport stored, int year)
    {
        foreach (var score in stored.Report.Scores.Where(s => (s.FiscalYear ?? stored.Report.FiscalYear) == year))
        {
            if (!values.TryGetValue(score.Code, out var all))
                values[score.Code] = all = [];
            all.Add(new PrintedValue(score.Value, score.Text, stored.Id, stored.Report.Source.FileName, score.Line));
        }
    }

    // Of two values for one score the audit says, where arithmetic can, which one fits.
    private static decimal? Fitting(string code, IEnumerable<StoredReport> reports, List<PrintedValue> all) =>
        reports.SelectMany(r => r.Report.Findings).Where(f => f.Node == code).Select(f => f.Expected?.Number)
            .FirstOrDefault(expected => all.Exists(p => p.Value == expected));

    private static decimal MostPrinted(List<PrintedValue> all) =>
        all.GroupBy(p => p.Value).MaxBy(g => g.Count())!.Key;
}
