using OpenIta.Frameworks;

namespace OpenIta.Analysis.Drafting;

public enum AnalysisSection { Overview, Instruments, Urgent, Develop, Keep, Change, Peers, Disclosure, Advice }

/// <summary>A section of an analysis as a template; paragraphs stand on lines of their own.</summary>
/// <param name="EditedBy">Who wrote it last; null while it is the draft.</param>
public sealed record AnalysisText(AnalysisSection Section, string Template, string? EditedBy = null);

/// <summary>
/// The words an analysis begins with: what the scores say, in the language of official reports, with the pack's descriptions of
/// weak indicators and its advice. Every figure is a field. A section that has nothing to say is left out.
/// </summary>
public static class AnalysisDraft
{
    public static IReadOnlyList<AnalysisText> Of(Figures figures) =>
    [
        .. from section in Enum.GetValues<AnalysisSection>()
           let sentences = Sentences(section, figures.Analysis, new Wording(figures.Language)).ToList()
           where sentences.Count > 0
           select new AnalysisText(section, string.Join('\n', sentences)),
    ];

    private static IEnumerable<string> Sentences(AnalysisSection section, ResultAnalysis analysis, Wording w) => section switch
    {
        AnalysisSection.Overview => Overview(analysis, w),
        AnalysisSection.Instruments => analysis.Extremes.Where(e => e.Instrument is not null).Select(e => Instrument(e, analysis, w)),
        AnalysisSection.Urgent => BandOf(analysis, "urgent", w),
        AnalysisSection.Develop => BandOf(analysis, "develop", w),
        AnalysisSection.Keep => BandOf(analysis, "keep", w),
        AnalysisSection.Change => Change(analysis, w),
        AnalysisSection.Peers => analysis.Peers is null ? [] : [w.Peers],
        AnalysisSection.Disclosure => Disclosure(analysis, w),
        _ => Advice(analysis, w),
    };

    private static IEnumerable<string> Overview(ResultAnalysis analysis, Wording w)
    {
        if (analysis.Result.Total is not null)
            yield return analysis.Result.Level is null ? w.TotalOnly : w.TotalAndLevel;
        if (analysis.Extremes.Count > 0)
            yield return w.HighestAndLowest;
        if (analysis.LevelsAbove is [var next, ..])
        {
            yield return next.Points > 0 ? w.PointsToNext : w.GatesToNext;
            foreach (var gate in next.Gates.Where(g => g.Points > 0))
                yield return w.Gate(gate.Gate.Node);
        }
    }

    private static string Instrument(Extremes extremes, ResultAnalysis analysis, Wording w)
    {
        var code = extremes.Instrument!;
        return (analysis.Result.Node(code)?.Score, extremes.AreAlike) switch
        {
            (null, _) => w.InstrumentWithoutScore(code),
            (_, true) => w.InstrumentAlike(code),
            _ => w.Instrument(code),
        };
    }

    private static IEnumerable<string> BandOf(ResultAnalysis analysis, string code, Wording w)
    {
        if (analysis.Bands.FirstOrDefault(b => b.Band.Code == code) is not { Indicators.Count: > 0 } found)
            yield break;
        yield return w.Band(code, found.Indicators.Select(n => n.Code));
        if (code == "keep")
            yield break;
        foreach (var indicator in found.Indicators)
            if (analysis.Framework.Indicators.FirstOrDefault(i => i.Code == indicator.Code)?.Description is { } description && w.Of(description) is { } text)
                yield return w.Describes(indicator.Code, text);
    }

    private static IEnumerable<string> Change(ResultAnalysis analysis, Wording w)
    {
        if (analysis.Change is not { Total: { } points } change)
            yield break;
        yield return points > 0 ? w.Rose : points < 0 ? w.Fell : w.Stayed;
        if (change.FrameworkChanged)
            yield return w.FrameworkChanged;
        var moved = change.Nodes.Where(n => n.Node.Kind == NodeKind.Indicator).ToList();
        if (moved.Where(n => n.Points < 0).MinBy(n => n.Points) is { } fell)
            yield return w.FellMost(fell.Node.Code);
        if (moved.Where(n => n.Points > 0).MaxBy(n => n.Points) is { } rose)
            yield return w.RoseMost(rose.Node.Code);
    }

    private static IEnumerable<string> Disclosure(ResultAnalysis analysis, Wording w)
    {
        if (analysis.LostItems.Count == 0)
            yield break;
        yield return w.LostItems;
        foreach (var lost in analysis.LostItems)
            yield return w.Lost(lost.Item.Code);
    }

    // Advice of the pack on weak questions and items. Where a report prints no score of a question, the indicator above it tells whether it is weak.
    private static IEnumerable<string> Advice(ResultAnalysis analysis, Wording w)
    {
        var keep = analysis.Bands[^1].Band.From;
        return from advice in analysis.Framework.Advice
               let scored = analysis.Framework.Tree.PathUp(advice.Node).FirstOrDefault(n => analysis.Result.Node(n.Code)?.Score is not null)
               where scored is not null and not { Kind: NodeKind.Total } && (scored.Code == advice.Node || scored.Kind != NodeKind.Instrument)
               where analysis.Result.Node(scored.Code)!.Score < keep
               let text = w.Of(advice.Text)
               where text is not null
               select scored.Code == advice.Node ? w.Advice(advice.Node, text) : w.AdviceUnder(advice.Node, scored.Code, text);
    }
}
