using System.Globalization;
using OpenIta.Analysis;
using OpenIta.Basics;
using Spectre.Console;

namespace OpenIta.Cli.Analysis;

/// <summary>The text of <c>openita what-if</c>.</summary>
internal static class WhatIfText
{
    public static void Print(WhatIf supposed, Result<PathToLevel>? path)
    {
        if (supposed.Moved.Count > 0)
            AnsiConsole.Write(Moves(supposed));
        else
            Console.Out.WriteLine($"{Score(supposed.After.Total)}  {supposed.After.Level.Title}");
        foreach (var gate in supposed.After.Gates.Where(g => !g.Holds))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]{gate.Level.Title}[/]: {gate.Gate.Node} ≥ {Score(gate.Gate.AtLeast)} แต่ได้ {Score(gate.Score)} / is {Score(gate.Score)}");
        if (path is { IsRefused: true })
            Console.Out.WriteLine(path.Refusal.Message);
        else if (path is not null)
            AnsiConsole.Write(Steps(path.Value));
    }

    private static Table Moves(WhatIf supposed)
    {
        var table = new Table().AddColumns("", "เดิม / before", "ใหม่ / after", "ต่าง / change");
        table.AddRow("ระดับ / level", Markup.Escape(supposed.Before.Level.Title.ToString()), Markup.Escape(supposed.After.Level.Title.ToString()), "");
        foreach (var node in supposed.Moved)
            table.AddRow(node.Code, node.Before is { } before ? Score(before) : "", Score(node.After), node.Before is { } was ? (node.After - was).ToString("+0.00;-0.00", CultureInfo.InvariantCulture) : "");
        return table;
    }

    private static Table Steps(PathToLevel path)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape($"{path.Target.Title} ({Score(path.After.Total)}): {path.Steps.Count.ToString(CultureInfo.InvariantCulture)} ข้อ / changes")) };
        table.AddColumns("ข้อ / node", "", "เดิม / from", "เป็น / to");
        foreach (var step in path.Steps)
            table.AddRow(step.Code, Markup.Escape(path.After.Framework.Tree.Find(step.Code)!.Title.ToString()), Score(step.From), Score(step.To));
        return table;
    }

    private static string Score(decimal score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
