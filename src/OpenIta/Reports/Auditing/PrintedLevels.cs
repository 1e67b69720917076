using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary><c>level</c>: a printed level is not that of the printed total, whatever the scores that are not printed may be.</summary>
internal static class PrintedLevels
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        if (audited.Framework is not { Levels.Count: > 0 } framework)
            yield break;
        foreach (var printed in audited.Report.Levels.Where(l => l.FiscalYear is null || l.FiscalYear == audited.Report.FiscalYear))
        {
            if ((printed.Score ?? audited.ValueOf(FrameworkTree.TotalCode)) is not { } total || total is < 0 or > 100 || !IsALevel(audited, printed.Level))
                continue;
            // A total printed without decimals may stand on either side of a bound.
            var digits = DigitsOf(audited, total);
            var slack = digits >= 2 ? 0 : 0.5m / (decimal)Math.Pow(10, digits);
            var possible = new[] { total - slack, total + slack }.SelectMany(score => Possible(audited, framework, score)).Distinct().ToList();
            if (possible.Exists(level => Is(level, printed.Level)) || OnlyPasses(framework, possible, printed.Level))
                continue;
            var expected = string.Join(" หรือ ", possible.Select(l => l.Title.ToString()));
            yield return new Finding(
                "level", FrameworkTree.TotalCode, printed.Line, [printed.Level, total], expected,
                $"พิมพ์ว่าอยู่ในระดับ {printed.Level} แต่คะแนน {PrintedValues.Text(total)} อยู่ในระดับ {expected} ตามเกณฑ์ปี {framework.Year}",
                $"The level is printed as {printed.Level}, but {PrintedValues.Text(total)} is {string.Join(" or ", possible.Select(l => l.Title.English ?? l.Title.ToString()))} by the rules of {framework.Year}")
            {
                Lines = [printed.Line],
            };
        }
    }

    private static int DigitsOf(AuditedReport audited, decimal total) =>
        audited.Report.Scores.Where(s => s.Code == FrameworkTree.TotalCode && s.Value == total).Select(PrintedValues.Digits).DefaultIfEmpty(total.Scale).Max();

    // A gate whose score is not printed may hold or not: every level that it leaves open is possible.
    private static List<Level> Possible(AuditedReport audited, Framework framework, decimal total)
    {
        var possible = new List<Level>();
        foreach (var level in framework.Levels.Where(l => total >= l.From))
        {
            var scores = level.Gates.Select(gate => (gate.AtLeast, Score: audited.ValueOf(gate.Node))).ToList();
            if (scores.Exists(g => g.Score < g.AtLeast))
                continue;
            possible.Add(level);
            if (scores.TrueForAll(g => g.Score is not null))
                break;
        }
        return possible;
    }

    // Where no level has that name, ผ่าน says no more than that the agency passes.
    private static bool OnlyPasses(Framework framework, List<Level> possible, string text) =>
        ThaiText.Squeeze(text) == "ผ่าน" && !framework.Levels.Any(l => Is(l, text)) && possible.Exists(l => l.Passes);

    // Prose praises too ("ระดับดีเยี่ยม"): only the name of a level of some year is held to be one.
    private static bool IsALevel(AuditedReport audited, string text) => audited.Frameworks.Any(f => f.Levels.Any(l => Is(l, text)));

    private static bool Is(Level level, string text) => ThaiText.Squeeze(level.Title.ToString()) == ThaiText.Squeeze(text);
}
