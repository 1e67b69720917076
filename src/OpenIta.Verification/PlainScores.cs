using OpenIta.Frameworks;

namespace OpenIta.Verification;

/// <summary>The answers of one field: what was given in sum, and by how many.</summary>
internal readonly record struct AnsweredField(Fraction Points, long Answers);

/// <summary>
/// What a pack makes of marks and answers, once more and plainly: a mean of answers, means of means, the weighted total, each rounded as the
/// pack says. A node that lacks one of its parts has no score.
/// </summary>
internal sealed class PlainScores
{
    private readonly Framework framework;
    private readonly IReadOnlyDictionary<string, Fraction> marks;
    private readonly IReadOnlyDictionary<string, AnsweredField> answers;
    private readonly Dictionary<string, long> scores = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fraction> rounded = new(StringComparer.Ordinal);

    private PlainScores(Framework framework, IReadOnlyDictionary<string, Fraction> marks, IReadOnlyDictionary<string, AnsweredField> answers) =>
        (this.framework, this.marks, this.answers) = (framework, marks, answers);

    /// <summary>Every score by code, as it would be stored; <c>total</c> among them where nothing is missing.</summary>
    public IReadOnlyDictionary<string, long> Scores => scores;

    public Level? Level { get; private set; }

    public static PlainScores Of(Framework framework, IReadOnlyDictionary<string, Fraction> marks, IReadOnlyDictionary<string, AnsweredField> answers)
    {
        var plain = new PlainScores(framework, marks, answers);
        plain.Total();
        return plain;
    }

    private void Total()
    {
        var instruments = framework.Instruments.Select(i => (i.Weight, Score: Instrument(i))).ToList();
        if (instruments.Count == 0 || instruments.Exists(i => i.Score is null || i.Weight is null))
            return;
        var sum = instruments.Aggregate(Fraction.Of(0L), (all, i) => all + i.Score!.Value * Fraction.Of(i.Weight!.Value));
        var weights = instruments.Aggregate(Fraction.Of(0L), (all, i) => all + Fraction.Of(i.Weight!.Value));
        Keep("total", NodeKind.Total, sum / weights);
        Level = framework.Levels.FirstOrDefault(level =>
            rounded["total"] >= Fraction.Of(level.From) && level.Gates.All(gate => rounded.TryGetValue(gate.Node, out var score) && score >= Fraction.Of(gate.AtLeast)));
    }

    private Fraction? Instrument(Instrument instrument) => Mean(
        instrument.Code, NodeKind.Instrument, [.. framework.Indicators.Where(n => n.Instrument == instrument.Code).Select(Indicator)]);

    private Fraction? Indicator(Indicator indicator) => Mean(
        indicator.Code, NodeKind.Indicator,
        [
            .. framework.SubIndicators.Where(s => s.Indicator == indicator.Code).Select(s => Mean(s.Code, NodeKind.SubIndicator, Items(s.Code))),
            .. framework.Questions.Where(q => q.Indicator == indicator.Code).Select(Question),
            .. Items(indicator.Code),
        ]);

    private Fraction? Question(Question question) => question.SubItems.Count == 0
        ? Answered(question.Code, NodeKind.Question)
        : Mean(question.Code, NodeKind.Question, [.. question.SubItems.Select(s => Answered(s.Code, NodeKind.SubItem))]);

    private Fraction?[] Items(string parent) =>
        [.. framework.DisclosureItems.Where(d => d.Parent == parent).Select(d => marks.TryGetValue(d.Code, out var mark) ? Keep(d.Code, NodeKind.DisclosureItem, mark) : (Fraction?)null)];

    private Fraction? Answered(string field, NodeKind kind) =>
        answers.TryGetValue(field, out var given) && given.Answers > 0 ? Keep(field, kind, given.Points / Fraction.Of(given.Answers)) : null;

    private Fraction? Mean(string code, NodeKind kind, Fraction?[] parts) =>
        parts.Length == 0 || parts.Contains(null) ? null : Keep(code, kind, parts.Aggregate(Fraction.Of(0L), (sum, part) => sum + part!.Value) / Fraction.Of(parts.Length));

    /// <returns>What the node above is made from.</returns>
    private Fraction Keep(string code, NodeKind kind, Fraction exact)
    {
        var step = framework.Rounding.FirstOrDefault(s => s.Kind == kind);
        var shown = step is null ? exact : exact.Round(step.Digits, step.Mode);
        (rounded[code], scores[code]) = (shown, shown.ToStored());
        return step?.Carries == Carried.Rounded ? shown : exact;
    }
}
