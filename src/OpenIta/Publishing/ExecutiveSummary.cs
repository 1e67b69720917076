using System.Globalization;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Reports;

namespace OpenIta.Publishing;

/// <summary>One page for the executive: the result, its bars, what is strongest and weakest, how the measures stand.</summary>
internal static class ExecutiveSummary
{
    private const int MostNamed = 3;

    public static Composition? Of(ReportRequest request, ReportMaterial material)
    {
        if (material.Analysis is not { } shown)
            return null;
        var words = new SummaryWords(request.Language);
        var content = new ReportContent(material.Agency, request);
        content.AddScores(shown);
        var title = words.Title(request.Year);
        List<Block> blocks = [Paragraph.Of($"{title}\n{material.Agency.Name}", ParagraphKind.Title), KeyFigures(shown, words)];
        if (ScoreCharts.Years(shown, request.Language) is { } years)
            blocks.Add(years);
        blocks.AddRange(ScoreCharts.Of(shown, request.Language).TakeLast(1));
        if (Points(shown, material, words) is { Rows.Count: > 0 } points)
            blocks.Add(points);
        var document = new Document($"{title.ReplaceLineEndings(" ")} {material.Agency.Name}", [new Section(blocks)])
        {
            Digits = request.Digits,
            Language = request.Language == TextLanguage.Thai ? "th-TH" : "en",
            Issuer = material.Agency.Name,
        };
        return new Composition(content.ToReport() with { Kinds = [ReportKind.Analysis] }, document);
    }

    private static Table KeyFigures(AgencyAnalysis shown, SummaryWords words)
    {
        var (analysis, figures) = (shown.Analysis, shown.Figures);
        var named = new List<(string Heading, string Value)> { (words.Total, figures.Of("total") ?? "–"), (words.Level, figures.Of("level") ?? "–") };
        if (analysis.Change is { Total: not null } change)
            named.Add((words.Since(change.Earlier.FiscalYear), figures.Of("total-change")! + (change.FrameworkChanged ? " *" : "")));
        if (analysis.Peers is { } peers)
            named.Add((words.Rank, words.RankOf(peers.Rank, peers.Count)));
        if (analysis.LevelsAbove is [var next, ..])
            named.Add((words.ToLevel(ReportNames.In(next.Level.Title, words.Language)), Number(next.Points)));
        return Table.Of([.. named.Select(n => n.Heading)], [new Row([.. named.Select(n => new Cell([new Paragraph([new Run(n.Value) { Bold = true }])]) { Alignment = Alignment.Center })])]) with
        { Description = words.Key };
    }

    private static Table Points(AgencyAnalysis shown, ReportMaterial material, SummaryWords words)
    {
        var ranking = shown.Analysis.Ranking.Select(r => $"{ReportNames.Of(r.Node.Code, r.Node.Kind, r.Node.Title, words.Language)} ({Number(r.Node.Score ?? 0)})").ToList();
        var half = Math.Min(MostNamed, ranking.Count / 2);
        var rows = new List<Row>();
        if (ranking.Count > 0)
            rows.Add(Row(words.Strong, ranking.Take(Math.Max(half, 1))));
        if (half > 0)
            rows.Add(Row(words.Weak, ranking.AsEnumerable().Reverse().Take(half)));
        if (shown.Analysis.LostItems.Count > 0)
            rows.Add(Row(words.Lost, shown.Analysis.LostItems.Take(MostNamed).Select(l => $"{l.Item.Code} {ReportNames.In(l.Item.Title, words.Language)} (−{Number(l.Points)})")));
        if (material.Measures.Count > 0)
            rows.Add(Row(words.Measures, [words.Standing(material.Measures.Count, Count(MeasureStatus.Done), Count(MeasureStatus.InProgress), Count(MeasureStatus.NotStarted))]));
        if (shown.Analysis.Change?.FrameworkChanged == true)
            rows.Add(Row("*", [words.FrameworkChanged]));
        return new Table([1.3, 5], [], rows) { Description = words.Points, Dense = true };

        int Count(MeasureStatus status) => material.Measures.Count(m => m.Status == status);
    }

    private static Row Row(string heading, IEnumerable<string> lines) =>
        new([new Cell([new Paragraph([new Run(heading) { Bold = true }])]) { IsRowHeader = true }, new Cell([.. lines.Select(l => Paragraph.Of(l))])]);

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
