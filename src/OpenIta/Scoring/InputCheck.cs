using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>Whether every input names a node of the framework and can be a score of it.</summary>
internal static class InputCheck
{
    public static Refusal? Of(Framework framework, ScoreInputs inputs)
    {
        foreach (var (code, score) in inputs.Scores)
            if (Of(framework, code, score) is { } refusal)
                return refusal;
        foreach (var (code, field) in inputs.Answers)
        {
            if (Of(framework, code) is { } refusal)
                return refusal;
            if (field.Mean is < 0 or > 100)
                return new ScoreOutOfRange(code, field.Mean);
        }
        return null;
    }

    public static Refusal? Of(Framework framework, string code, decimal score)
    {
        if (ScorePlan.Of(framework).Find(code) is not { } node)
            return Of(framework, code);
        if (score is < 0 or > 100)
            return new ScoreOutOfRange(code, score);
        return node.Marks is { Count: > 0 } marks && !marks.Contains(score) ? new MarkNotAllowed(code, score, marks) : null;
    }

    public static Refusal? Of(Framework framework, string code) =>
        framework.Tree.Find(code) is null ? new ScoreCodeUnknown(code, framework.Id, Nearest(framework, code)) : null;

    // What people type: another case, stray spaces, Thai digits, and a zero for the letter O ("๐๑" for O1).
    private static string? Nearest(Framework framework, string code)
    {
        var typed = ThaiDigits.ToArabic(code).Trim();
        string[] meant = [typed, .. typed.StartsWith('0') ? ["O" + typed[1..]] : Array.Empty<string>()];
        return framework.Tree.Nodes.Select(n => n.Code).FirstOrDefault(c => meant.Contains(c, StringComparer.OrdinalIgnoreCase));
    }
}
