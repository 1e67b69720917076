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
            if (FromChildren(audited, framework, node) is not { } computed || prints.Any(print => Fits(audited, node, print, computed)))
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
    private static decimal? FromChildren(AuditedReport audited, Framework framework, FrameworkNode node)
    {
        if (node.Children.Count == 0)
            return null;
        var chosen = audited.Report.Scores.Where(s => node.Children.Contains(s.Code)).Select(s => s.Code).Distinct()
            .Select(code => (Code: code, Value: audited.ValueOf(code))).Where(c => c.Value is not null)
            .Select(c => new PrintedScore(c.Code, c.Value!.Value, 0, PrintedValues.Text(c.Value.Value))).ToList();
        return FittingValue.FromBelow(audited with { Report = audited.Report with { Scores = chosen } }, framework, node);
    }

    // Children printed with fewer than two digits leave the parent as uncertain as they are.
    private static bool Fits(AuditedReport audited, FrameworkNode node, PrintedScore print, decimal computed)
    {
        var coarsest = node.Children.Where(audited.Scores.ContainsKey).Min(child => audited.Scores[child].Max(PrintedValues.Digits));
        var slack = coarsest >= 2 ? 0 : 0.5m / (decimal)Math.Pow(10, coarsest);
        return slack == 0 ? PrintedValues.IsRoundingOf(print, computed) : Math.Abs(print.Value - computed) <= slack + 0.5m / (decimal)Math.Pow(10, PrintedValues.Digits(print));
    }
}
