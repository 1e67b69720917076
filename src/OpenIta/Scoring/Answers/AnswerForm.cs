using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Scoring.Answers;

/// <summary>The fields of one survey: what a respondent answers, each with its scale, by the column name an answer file has for it.</summary>
public sealed class AnswerForm
{
    private readonly Framework framework;
    private readonly Dictionary<string, Scale?> scales = new(StringComparer.Ordinal);

    public AnswerForm(Framework framework, string instrument)
    {
        this.framework = framework;
        Instrument = instrument;
        var answered = framework.Tree.Nodes.Where(n => n is { Kind: NodeKind.Question or NodeKind.SubItem, Children.Count: 0 });
        foreach (var node in answered.Where(n => framework.Tree.InstrumentOf(n.Code)?.Code == instrument))
            scales[node.Code] = node.Scale is null ? null : framework.ScaleOf(node.Scale);
    }

    public string Instrument { get; }

    /// <summary>Field codes in the order of the form.</summary>
    public IReadOnlyCollection<string> Fields => scales.Keys;

    /// <summary>How many options a field has; null when the framework has no such field, 0 when its scale is not known.</summary>
    public int? Options(string field) => scales.TryGetValue(field, out var scale) ? scale?.Options.Count ?? 0 : null;

    /// <summary>Points of an option (from 1). Refused when the framework does not know the points of the scale.</summary>
    public Result<decimal> Points(string field, int option) =>
        scales[field]?.Options[option - 1].Points is { } points
            ? points
            : new FrameworkCannotScore(framework.Id, [new LocalText($"คะแนนของตัวเลือกในข้อ {field}", $"the points of the options of {field}")]);
}
