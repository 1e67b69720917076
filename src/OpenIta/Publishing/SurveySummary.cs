using System.Globalization;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Frameworks;

namespace OpenIta.Publishing;

/// <summary>What closed surveys gave: how many answered (n), scores by indicator and question, and which groups are too small to be shown.</summary>
internal static class SurveySummary
{
    public static Composition Of(ReportRequest request, ReportMaterial material)
    {
        var words = new SurveyWords(request.Language);
        var title = words.Title(request.Year);
        var blocks = new List<Block> { Paragraph.Of($"{title}\n{material.Agency.Name}", ParagraphKind.Title), Groups(material.Surveys, words) };
        blocks.Add(Paragraph.Of(words.Rule(material.Surveys.Max(s => s.SmallestGroup)), ParagraphKind.Note));
        foreach (var group in material.Surveys.Where(s => s.Scores.Count > 0))
            blocks.AddRange([new Heading(2, $"{group.Instrument} {group.Department ?? words.Whole} (n = {Whole(group.Respondents)})"), Scores(group, material.Framework!, words)]);
        var document = new Document($"{title.ReplaceLineEndings(" ")} {material.Agency.Name}", [new Section(blocks)])
        {
            Digits = request.Digits,
            Language = request.Language == TextLanguage.Thai ? "th-TH" : "en",
            Issuer = material.Agency.Name,
        };
        return new Composition(new ReportContent(material.Agency, request).ToReport() with { Kinds = [] }, document);
    }

    private static Table Groups(IReadOnlyList<SurveyGroup> groups, SurveyWords words) => Table.Of(
        words.GroupColumns,
        groups.Select(g => new Row(
        [
            Cell.Of(g.Instrument) with { IsRowHeader = true },
            Cell.Of(g.Department ?? words.Whole),
            Cell.Of(Whole(g.Quota), Alignment.End),
            Cell.Of(Whole(g.Respondents), Alignment.End),
            g.Scores.TryGetValue(g.Instrument, out var score) ? Cell.Of(Number(score), Alignment.End) : Cell.Of(words.Hidden(g)),
        ])),
        [1, 3, 1.1, 1.1, 2.2]) with
    { Description = words.Groups };

    private static Table Scores(SurveyGroup group, Framework framework, SurveyWords words) => Table.Of(
        words.ScoreColumns,
        framework.Tree.Nodes.Where(n => group.Scores.ContainsKey(n.Code)).Select(n => new Row(
        [
            Cell.Of(ReportNames.Of(n.Code, n.Kind, n.Title, words.Language)) with { IsRowHeader = true },
            Cell.Of(Whole(group.Respondents), Alignment.End),
            Cell.Of(Number(group.Scores[n.Code]), Alignment.End),
        ])),
        [5, 1, 1.2]) with
    { Description = $"{group.Instrument} {group.Department}".TrimEnd() };

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
