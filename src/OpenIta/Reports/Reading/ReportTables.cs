using OpenIta.Reports.Reading.Facts;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Tables;

namespace OpenIta.Reports.Reading;

/// <summary>The tables of a report, each given to the reader whose columns it has.</summary>
internal sealed class ReportTables
{
    private readonly List<OtherTable> others = [];

    public List<ReportedMeasure> Measures { get; } = [];

    public List<IndicatorProgress> IndicatorProgress { get; } = [];

    public List<ReportedDisclosureItem> DisclosureItems { get; } = [];

    public List<WorkPlanStep> WorkPlan { get; } = [];

    public List<PrintedScore> Scores { get; } = [];

    public List<PrintedLevel> Levels { get; } = [];

    public List<PrintedWeight> Weights { get; } = [];

    public List<WeightedScore> WeightedScores { get; } = [];

    public List<RankedIndicator> Ranking { get; } = [];

    /// <summary>Tables without rows of a known kind, and tables of scores in full beside the scores read from them.</summary>
    public IReadOnlyList<OtherTable> Others => [.. others.OrderBy(o => o.Lines[0])];

    public static ReportTables Read(SourceDocument document, int? reportYear)
    {
        var (tables, unknown) = TableReader.Read(document);
        var reading = new ReportTables();
        reading.others.AddRange(unknown);
        var scores = new ScoresInTables(reportYear);
        foreach (var table in tables)
            reading.Add(table, scores);
        reading.Scores.AddRange(scores.Scores);
        reading.Levels.AddRange(scores.Levels);
        reading.Weights.AddRange(scores.Weights);
        reading.WeightedScores.AddRange(scores.WeightedScores);
        reading.Ranking.AddRange(scores.Ranking);
        return reading;
    }

    private void Add(ReadTable table, ScoresInTables scores)
    {
        if (table.Rows.Count == 0)
            return;
        if (DisclosureItemReader.Fits(table))
            AddItems(table);
        else if (IndicatorProgressReader.Fits(table))
            IndicatorProgress.AddRange(IndicatorProgressReader.Read(table));
        else if (WorkPlanReader.Fits(table))
            WorkPlan.AddRange(WorkPlanReader.Read(table));
        else if (MeasureReader.Fits(table))
            Measures.AddRange(MeasureReader.Read(table));
        else
        {
            Keep(table, [[.. table.Columns.Select(c => c.Heading)], .. table.Rows.Select(r => r.Cells)], [table.Line, .. table.Rows.Select(r => r.Line)]);
            if (ScoresInTables.Fits(table))
                scores.Read(table);
        }
        if (table.Captions.Count > 0)
            Keep(table, [.. table.Captions.Select(c => (IReadOnlyList<string>)[c.Text])], [.. table.Captions.Select(c => c.Line)]);
    }

    // A row that names no item, such as a heading of a group, is kept as it stands.
    private void AddItems(ReadTable table)
    {
        var rows = DisclosureItemReader.Read(table).ToList();
        DisclosureItems.AddRange(rows.Where(r => r.Code.Length > 0));
        var odd = table.Rows.Where(r => rows.Exists(i => i.Code.Length == 0 && i.Lines.Contains(r.Line))).ToList();
        if (odd.Count > 0)
            Keep(table, [.. odd.Select(r => r.Cells)], [.. odd.Select(r => r.Line)]);
    }

    private void Keep(ReadTable table, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<int> lines) =>
        others.Add(new OtherTable(table.Section.Heading, rows, lines));
}
