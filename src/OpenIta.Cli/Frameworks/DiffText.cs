using System.Globalization;
using OpenIta.Frameworks.Comparing;
using Spectre.Console;

namespace OpenIta.Cli.Frameworks;

/// <summary>The text of <c>openita framework diff</c>: a table for each kind of part, and one for the rules.</summary>
internal static class DiffText
{
    public static void Print(FrameworkComparison diff)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{diff.From.Id} → {diff.To.Id}[/]");
        Print("ข้อ OIT / disclosure items", diff.Items);
        Print("ข้อคำถาม / questions", diff.Questions);
        Print("ตัวชี้วัด / indicators", diff.Indicators);
        Print("ตัวชี้วัดย่อย / sub-indicators", diff.SubIndicators);
        Print(diff.Rules);
    }

    private static void Print(string title, IReadOnlyList<PartChange> changes)
    {
        if (changes.Count == 0)
            return;
        var table = new Table().RoundedBorder().Title($"[bold]{title}[/]").AddColumns("รหัส / code", "เปลี่ยน / change", "เดิม / before", "ใหม่ / after");
        foreach (var change in changes)
            table.AddRow(new Text(Codes(change)), new Text(string.Join(", ", change.Kinds.Select(Word)), new Style(Colour(change))),
                new Text(change.FromTitle?.ToString() ?? ""), new Text(SameTitle(change) ? "=" : change.ToTitle?.ToString() ?? ""));
        AnsiConsole.Write(table);
    }

    private static void Print(IReadOnlyList<RuleChange> rules)
    {
        if (rules.Count == 0)
            return;
        var table = new Table().RoundedBorder().Title("[bold]กติกา / rules[/]").AddColumns("กติกา / rule", "ของ / of", "เดิม / before", "ใหม่ / after");
        foreach (var rule in rules)
            table.AddRow(new Text(Rule(rule.Rule)), new Text(rule.Node), new Text(rule.From ?? "–"), new Text(rule.To ?? "–"));
        AnsiConsole.Write(table);
    }

    private static bool SameTitle(PartChange change) => change is { FromTitle: { } from, ToTitle: { } to } && from.ToString() == to.ToString();

    private static string Codes(PartChange change) => (change.FromCode, change.ToCode) switch
    {
        ({ } from, { } to) => from == to ? from : $"{from} → {to}",
        ({ } from, null) => $"{from} → –",
        _ => $"– → {change.ToCode}",
    };

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Same => "เหมือนเดิม / same",
        ChangeKind.Added => "เพิ่ม / added",
        ChangeKind.Removed => "ตัดออก / removed",
        ChangeKind.Moved => "เปลี่ยนรหัส / moved",
        ChangeKind.Renamed => "เปลี่ยนชื่อ / renamed",
        ChangeKind.Reworded => "แก้ข้อความ / reworded",
        _ => "เปลี่ยนตัวเลือกหรือคะแนน / rescaled",
    };

    private static Color Colour(PartChange change) => change.Kinds[0] switch
    {
        ChangeKind.Same => Color.Grey,
        ChangeKind.Added => Color.Green,
        ChangeKind.Removed => Color.Red,
        _ => Color.Yellow,
    };

    private static string Rule(string rule) => rule switch
    {
        "weight" => "น้ำหนัก / weight",
        "level" => "ระดับ / level",
        "aggregation" => "การรวมคะแนน / aggregation",
        "rounding" => "การปัดเศษ / rounding",
        "marks" => "คะแนนที่ให้ได้ / marks",
        _ => "จำนวนข้อ / count",
    };
}
