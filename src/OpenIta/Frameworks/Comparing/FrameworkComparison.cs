using OpenIta.Basics;

namespace OpenIta.Frameworks.Comparing;

/// <summary>What changed between two frameworks, told by meaning: an item that got another number is moved, not removed and added.</summary>
public sealed record FrameworkComparison(
    Framework From, Framework To, IReadOnlyList<PartChange> Items, IReadOnlyList<PartChange> Questions, IReadOnlyList<PartChange> Indicators,
    IReadOnlyList<PartChange> SubIndicators, IReadOnlyList<RuleChange> Rules)
{
    public bool HasDifferences => Rules.Count > 0 || Parts.Any(p => p.Kinds is not [ChangeKind.Same]);

    private IEnumerable<PartChange> Parts => [.. Items, .. Questions, .. Indicators, .. SubIndicators];

    public static FrameworkComparison Of(Framework from, Framework to) => new(
        from, to,
        PartComparison.Of(ItemsOf(from), ItemsOf(to), Reworded),
        PartComparison.Of(QuestionsOf(from), QuestionsOf(to), (a, b) => Asked(from, a, to, b)),
        PartComparison.Of(IndicatorsOf(from), IndicatorsOf(to), (_, _) => []),
        PartComparison.Of(SubIndicatorsOf(from), SubIndicatorsOf(to), (_, _) => []),
        RuleComparison.Of(from, to));

    private static IReadOnlyList<Part<DisclosureItem>> ItemsOf(Framework f) =>
        [.. f.DisclosureItems.Select(d => new Part<DisclosureItem>(d, d.Code, d.Title, d.AlsoPrinted, ChangeKind.Renamed))];

    private static IReadOnlyList<Part<Question>> QuestionsOf(Framework f) =>
        [.. f.Questions.Select(q => new Part<Question>(q, q.Code, q.Text ?? q.Topic ?? new LocalText(q.Code), q is { Text: not null, Topic: { } topic } ? [topic, .. q.AlsoPrinted] : q.AlsoPrinted, ChangeKind.Reworded))];

    private static IReadOnlyList<Part<Indicator>> IndicatorsOf(Framework f) =>
        [.. f.Indicators.Select(i => new Part<Indicator>(i, i.Code, i.Name, i.AlsoPrinted, ChangeKind.Renamed))];

    private static IReadOnlyList<Part<SubIndicator>> SubIndicatorsOf(Framework f) =>
        [.. f.SubIndicators.Select(s => new Part<SubIndicator>(s, s.Code, s.Name, [], ChangeKind.Renamed))];

    // Where one year's elements are not known, nothing can be said about their wording.
    private static IEnumerable<ChangeKind> Reworded(DisclosureItem from, DisclosureItem to) =>
        from.Elements.Count > 0 && to.Elements.Count > 0 && !Words(from).SetEquals(Words(to)) ? [ChangeKind.Reworded] : [];

    private static HashSet<string> Words(DisclosureItem item) =>
        item.Elements.SelectMany(e => e.AtLeast.Prepend(e.Text)).Concat(item.Notes).Select(t => ThaiText.Squeeze(t.ToString())).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<ChangeKind> Asked(Framework from, Question older, Framework to, Question newer)
    {
        if (!ScalesOf(from, older).SequenceEqual(ScalesOf(to, newer)))
            yield return ChangeKind.Rescaled;
        if (!older.SubItems.Select(s => ThaiText.Squeeze(s.Text.ToString())).SequenceEqual(newer.SubItems.Select(s => ThaiText.Squeeze(s.Text.ToString()))))
            yield return ChangeKind.Reworded;
    }

    private static IEnumerable<(string Label, decimal? Points)> ScalesOf(Framework framework, Question question) =>
        question.SubItems.Select(s => s.Scale).Append(question.Scale).OfType<string>().Distinct()
            .SelectMany(id => framework.ScaleOf(id)?.Options ?? []).Select(o => (ThaiText.Squeeze(o.Label.ToString()), o.Points));
}

/// <summary>One part of a framework in two years; one side is null where it was added or removed.</summary>
/// <param name="Kinds">What changed, <see cref="ChangeKind.Same"/> alone when nothing did.</param>
/// <param name="Likeness">How alike the titles are, 0 to 1; null where there is only one side.</param>
public sealed record PartChange(string? FromCode, string? ToCode, LocalText? FromTitle, LocalText? ToTitle, IReadOnlyList<ChangeKind> Kinds, double? Likeness);

/// <summary>Moved: another code. Renamed: another title. Reworded: other questions, elements or notes under it. Rescaled: other options or points.</summary>
public enum ChangeKind { Same, Added, Removed, Moved, Renamed, Reworded, Rescaled }

/// <summary>A rule that differs: a weight, level, aggregation, rounding step or marks; null where one year has no such rule.</summary>
public sealed record RuleChange(string Rule, string Node, string? From, string? To);
