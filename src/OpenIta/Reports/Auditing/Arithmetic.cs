using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Reports.Auditing;

/// <summary><c>arithmetic</c>: a printed score is not what the printed scores below it give; said too where rounding explains it.</summary>
internal static class Arithmetic
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        if (audited.Framework is not { } framework)
            yield break;
        foreach (var (code, prints) in audited.Scores)
        {
            // Where two values are printed, two-values already says which one fits.
            if (framework.Tree.Find(code) is not { } node || PrintedValues.Of(prints).Count > 1)
                continue;
            if (FromBelow(framework, node, audited.ValueOf) is not { } computed || prints.Any(print => Fits(audited, node, print, computed.Score)))
                continue;
            // A part may be the slip itself: what its own parts give is tried too, so that one slip is not held against two scores.
            if (FromBelow(framework, node, child => Mended(audited, framework, child)) is { } mended && prints.Any(print => Fits(audited, node, print, mended.Score)))
                continue;
            var print = prints[0];
            var explained = RoundingExplains(audited, framework, node, print, computed.Unrounded);
            yield return new Finding(
                "arithmetic", code, print.Line, [print.Value], computed.Score,
                $"คะแนนของ{NodeName.Thai(framework, code)} พิมพ์ว่า {PrintedValues.Text(print.Value)} แต่คำนวณจากคะแนนที่พิมพ์ไว้ได้ {PrintedValues.Text(computed.Score)}{(explained ? " (ต่างกันเพียงการปัดเศษ ไม่ถือเป็นข้อขัดแย้ง)" : "")}",
                $"The score of {NodeName.English(framework, code)} is printed as {PrintedValues.Text(print.Value)}, but the printed scores below it give {PrintedValues.Text(computed.Score)}{(explained ? " (rounding explains the difference; no contradiction)" : "")}")
            {
                Lines = [.. prints.Select(p => p.Line).Distinct()],
                ExplainedByRounding = explained,
            };
        }
    }

    // Of a child printed twice, the value that fits is meant; the slip itself is reported by two-values.
    private static ScoreNode? FromBelow(Framework framework, FrameworkNode node, Func<string, decimal?> valueOf) =>
        node.Children.Count == 0 ? null : FittingValue.Computed(framework, node.Code, node.Children.Select(child => (child, valueOf(child))));

    private static decimal? Mended(AuditedReport audited, Framework framework, string code) =>
        FromBelow(framework, framework.Tree.Find(code)!, audited.ValueOf)?.Score ?? audited.ValueOf(code);

    // Children printed with fewer than two digits leave the parent as uncertain as they are.
    private static bool Fits(AuditedReport audited, FrameworkNode node, PrintedScore print, decimal computed)
    {
        var slack = Coarsest(audited, node) is var digits and < 2 ? HalfUnit(digits) : 0;
        return slack == 0 ? PrintedValues.IsRoundingOf(print, computed) : Math.Abs(print.Value - computed) <= slack + HalfUnit(PrintedValues.Digits(print));
    }

    // Where children carry their unrounded values, each is less than half a unit of its last place away from what is printed, and so is their mean;
    // the parent is printed half a unit away at most. See docs/decisions/rounding.md.
    private static bool RoundingExplains(AuditedReport audited, Framework framework, FrameworkNode node, PrintedScore print, decimal exact) =>
        node.Children.All(child => Rounding.StepOf(framework, framework.Tree.Find(child)!.Kind)?.Carries != Carried.Rounded)
        && Math.Abs(print.Value - exact) < HalfUnit(Coarsest(audited, node)) + HalfUnit(PrintedValues.Digits(print));

    private static int Coarsest(AuditedReport audited, FrameworkNode node) => node.Children.Where(audited.Scores.ContainsKey).Min(child => audited.Scores[child].Max(PrintedValues.Digits));

    private static decimal HalfUnit(int digits) => 0.5m / (decimal)Math.Pow(10, digits);
}
