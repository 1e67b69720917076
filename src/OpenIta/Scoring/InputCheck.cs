using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>Whether every input names a node of the framework and can be a score of it.</summary>
internal static class InputCheck
{
    public static Refusal? Of(Framework framework, ScoreInputs inputs)
    {
        foreach (var (code, score) in inputs.Scores)
        {
            if (Of(framework, code) is { } refusal)
                return refusal;
            if (score is < 0 or > 100)
                return new ScoreOutOfRange(code, score);
            if (framework.DisclosureItems.FirstOrDefault(d => d.Code == code) is { Marks.Count: > 0 } item && !item.Marks.Contains(score))
                return new MarkNotAllowed(code, score, item.Marks);
        }
        foreach (var (code, field) in inputs.Answers)
        {
            if (Of(framework, code) is { } refusal)
                return refusal;
            if (field.Mean is < 0 or > 100)
                return new ScoreOutOfRange(code, field.Mean);
        }
        return null;
    }

    public static Refusal? Of(Framework framework, string code) =>
        framework.Tree.Find(code) is null ? new ScoreCodeUnknown(code, framework.Id, Nearest(framework, code)) : null;

    // "o1" for O1, "๐๑" can't be guessed; a different case or stray spaces is what people type.
    private static string? Nearest(Framework framework, string code) =>
        framework.Tree.Nodes.Select(n => n.Code).FirstOrDefault(c => string.Equals(c, ThaiDigits.ToArabic(code).Trim(), StringComparison.OrdinalIgnoreCase));
}
