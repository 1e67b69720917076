using System.Globalization;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Results;

namespace OpenIta.Publishing;

/// <summary>Every score of a year with the step that leads to it, down to what is printed or answered; levels and gates on a sheet of their own.</summary>
internal static class ScoreSheet
{
    public static Composition? Of(ReportRequest request, ReportMaterial material)
    {
        if (material.Analysis is not { } shown)
            return null;
        var words = new ScoreSheetWords(request.Language);
        var content = new ReportContent(material.Agency, request);
        content.AddScores(shown);
        var blocks = new List<Block> { Paragraph.Of($"{words.Title(request.Year)}\n{material.Agency.Name}", ParagraphKind.Title), Scores(shown.Analysis.Result, words) };
        if (shown.Analysis.Framework.Levels.Count > 0)
            blocks.AddRange([new Heading(2, words.Levels), Levels(shown.Analysis, words)]);
        var document = new Document($"{words.Title(request.Year)} {material.Agency.Name}", [new Section(blocks) { Orientation = PageOrientation.Landscape }])
        {
            Digits = request.Digits,
            Language = request.Language == TextLanguage.Thai ? "th-TH" : "en",
            Issuer = material.Agency.Name,
        };
        return new Composition(content.ToReport(), document);
    }

    private static Table Scores(YearResult result, ScoreSheetWords words) => Table.Of(
        words.Columns,
        result.Nodes.Select(n => new Row(
        [
            Cell.Of(n.Code) with { IsRowHeader = true },
            Cell.Of(n.Kind is { } kind ? words.Of(kind) : ""),
            Cell.Of(ReportNames.In(n.Title, words.Language)),
            Number(result.Framework?.Instruments.FirstOrDefault(i => i.Code == n.Code)?.Weight),
            Number(n.Score),
            Number(n.Computed),
            Cell.Of(ScoreOrigin.Of(result, n.Code)?.Formula ?? ""),
            Cell.Of(Source(n, words)),
        ])),
        [0.8, 1.2, 3.4, 0.9, 0.9, 0.9, 3.4, 2.2]) with
    { Description = words.Scores, Dense = true };

    private static string Source(NodeResult node, ScoreSheetWords words) => node.Source switch
    {
        ValueSource.Printed => string.Join('\n', node.Printed.GroupBy(p => p.FileName).Select(f => words.Printed(f.Key, string.Join(", ", f.Select(p => p.Line))))),
        ValueSource.Computed => words.Computed,
        ValueSource.Assessed => words.Assessed,
        _ => "",
    };

    private static Table Levels(ResultAnalysis analysis, ScoreSheetWords words)
    {
        var reached = analysis.Result.Level?.Code;
        return Table.Of(
            words.LevelColumns,
            analysis.Framework.Levels.Select(l => new Row(
            [
                Cell.Of(ReportNames.In(l.Title, words.Language)) with { IsRowHeader = true },
                Number(l.From),
                Cell.Of(ReportNames.Bounds(l, analysis.Framework, words.Language)),
                Cell.Of(l.Code == reached ? "✓" : "", Alignment.Center),
            ])),
            [1.5, 1, 5, 1]) with
        { Description = words.Levels };
    }

    private static Cell Number(decimal? value) => Cell.Of(value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", Alignment.End);
}
