using System.Globalization;
using OpenIta.Frameworks;
using Spectre.Console;

namespace OpenIta.Cli.Frameworks;

/// <summary>The text of <c>openita framework show</c>: the tree of the framework, then its scales, levels, rules and gaps. ° marks what is provisional.</summary>
internal static class FrameworkText
{
    public static void Print(Framework framework)
    {
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{framework.Title}[/]  [grey]{framework.Id}[/]");
        AnsiConsole.MarkupLine("[grey]° ยังไม่ยืนยัน / provisional[/]");
        AnsiConsole.Write(Structure(framework));
        Print(Scales(framework), framework.Scales.Count);
        Print(Levels(framework), framework.Levels.Count);
        Print(Rules(framework), framework.Aggregation.Count);
        Print(Gaps(framework), framework.Gaps.Count);
    }

    private static void Print(Table table, int rows)
    {
        if (rows > 0)
            AnsiConsole.Write(table);
    }

    private static Tree Structure(Framework framework)
    {
        var tree = new Tree(new Text("คะแนนรวม / total"));
        foreach (var code in framework.Tree.Root.Children)
            Add(tree, framework, framework.Tree.Find(code)!);
        var loose = framework.DisclosureItems.Where(d => d.Parent is null).ToList();
        if (loose.Count > 0)
        {
            var branch = tree.AddNode(new Text("ข้อที่ยังไม่ทราบตัวชี้วัด / items whose indicator is not known"));
            foreach (var item in loose)
                branch.AddNode(new Text($"{item.Code} {item.Title}{Mark(item.Provenance)}"));
        }
        return tree;
    }

    private static void Add(IHasTreeNodes parent, Framework framework, FrameworkNode node)
    {
        var weight = node.Kind == NodeKind.Instrument ? $" ({(node.Weight is { } w ? Number(w) + " %" : "น้ำหนักไม่ทราบ / weight not known")})" : "";
        var scale = node.Scale is null ? "" : $"  [{node.Scale}]";
        var branch = parent.AddNode(new Text($"{node.Code} {node.Title}{weight}{scale}{Mark(node.Provenance)}"));
        foreach (var child in node.Children)
            Add(branch, framework, framework.Tree.Find(child)!);
    }

    private static Table Scales(Framework framework)
    {
        var table = new Table().RoundedBorder().Title("[bold]มาตรวัด / scales[/]").AddColumns("id", "ชื่อ / name", "ตัวเลือก = คะแนน / options = points");
        foreach (var s in framework.Scales)
            table.AddRow(new Text(s.Id), new Text(s.Name + Mark(s.Provenance)), new Text(string.Join("\n", s.Options.Select((o, i) => $"{i + 1}. {o.Label} = {(o.Points is { } p ? Number(p) : "?")}"))));
        return table;
    }

    private static Table Levels(Framework framework)
    {
        var table = new Table().RoundedBorder().Title("[bold]ระดับ / levels[/]").AddColumns("ระดับ / level", "คะแนนรวมตั้งแต่ / total from", "เงื่อนไข / gates", "ผ่าน / passes");
        foreach (var l in framework.Levels)
            table.AddRow(new Text(Both(l.Title) + Mark(l.Provenance)), new Text(Number(l.From)), new Text(string.Join(", ", l.Gates.Select(g => $"{g.Node} ≥ {Number(g.AtLeast)}"))), new Text(l.Passes ? "✓" : "–"));
        return table;
    }

    private static Table Rules(Framework framework)
    {
        var table = new Table().RoundedBorder().Title("[bold]การรวมคะแนนและการปัดเศษ / aggregation and rounding[/]").AddColumns("ของ / of", "วิธี / method", "ทศนิยม / digits", "ส่งต่อ / carries");
        foreach (var a in framework.Aggregation)
        {
            var step = framework.Rounding.FirstOrDefault(r => r.Kind == a.Kind);
            table.AddRow(new Text($"{a.Kind}"), new Text($"{a.Method}{Mark(a.Provenance)}"), new Text(step is null ? "" : $"{Number(step.Digits)} {step.Mode}{Mark(step.Provenance)}"), new Text(step is null ? "" : $"{step.Carries}"));
        }
        return table;
    }

    private static Table Gaps(Framework framework)
    {
        var table = new Table().RoundedBorder().Title("[bold]ยังไม่ทราบ / not known[/]").AddColumns("เรื่อง / about", "ข้อ / of", "");
        foreach (var g in framework.Gaps)
            table.AddRow(new Text($"{g.About}"), new Text(string.Join(" ", g.Nodes)), new Text(Both(g.Text)));
        return table;
    }

    private static string Both(LocalText text) => text.English is null ? text.ToString() : $"{text.Thai} / {text.English}";

    private static string Mark(Provenance? provenance) => provenance?.Provisional == true ? " °" : "";

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
