using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary><c>arithmetic</c>: a printed score is not what the printed scores below it give.</summary>
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
            if (FromBelow(framework, node, audited.ValueOf) is not { } computed || prints.Any(print => Fits(audited, node, print, computed)))
                continue;
            // A part may be the slip itself: what its own parts give is tried too, so that one slip is not held against two scores.
            if (FromBelow(framework, node, child => Mended(audited, framework, child)) is { } mended && prints.Any(print => Fits(audited, node, print, mended)))
                continue;
            var print = prints[0];
            var near = Math.Abs(print.Value - computed) <= 0.01m;
            yield return new Finding(
                "arithmetic", code, print.Line, [print.Value], computed,
                $"คะแนนของ{NodeName.Thai(framework, code)} พิมพ์ว่า {PrintedValues.Text(print.Value)} แต่คำนวณจากคะแนนที่พิมพ์ไว้ได้ {PrintedValues.Text(computed)}{(near ? " (ต่างกันเพียงการปัดเศษ)" : "")}",
                $"The score of {NodeName.English(framework, code)} is printed as {PrintedValues.Text(print.Value)}, but the printed scores below it give {PrintedValues.Text(computed)}{(near ? " (a difference of rounding)" : "")}")
            {
                Lines = [.. prints.Select(p => p.Line).Distinct()],
            };
        }
    }

    // Of a child printed twice, the value that fits is meant; the slip itself is reported by two-values.
    private static decimal? FromBelow(Framework framework, FrameworkNode node, Func<string, decimal?> valueOf) =>
        node.Children.Count == 0 ? null : FittingValue.Computed(framework, node.Code, node.Children.Select(child => (child, valueOf(child))));

    private static decimal? Mended(AuditedReport audited, Framework framework, string code) =>
        FromBelow(framework, framework.Tree.Find(code)!, audited.ValueOf) ?? audited.ValueOf(code);

    // Children printed with fewer than two digits leave the parent as uncertain as they are.
    private static bool Fits(AuditedReport audited, FrameworkNode node, PrintedScore print, decimal computed)
    {
        var coarsest = node.Children.Where(audited.Scores.ContainsKey).Min(child => audited.Scores[child].Max(PrintedValues.Digits));
        var slack = coarsest >= 2 ? 0 : 0.5m / (decimal)Math.Pow(10, coarsest);
        return slack == 0 ? PrintedValues.IsRoundingOf(print, computed) : Math.Abs(print.Value - computed) <= slack + 0.5m / (decimal)Math.Pow(10, PrintedValues.Digits(print));
    }
}
