using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using Spectre.Console;

namespace OpenIta.Cli.Scoring;

/// <summary>The text of <c>openita score</c>: a tree, the gates, the differences, and the explanation where one was asked for.</summary>
internal static class ScoreText
{
    public static void Print(ScoreTree scored, Explanation? explanation)
    {
        var title = $"[bold]{Number(scored.Total)}[/]  {Markup.Escape(scored.Level.Title.ToString())}  [grey]{scored.Framework.Id}[/]";
        var tree = new Tree(new Markup(title));
        foreach (var code in scored.Framework.Tree.Root.Children)
            Add(tree, scored, code);
        AnsiConsole.Write(tree);
        foreach (var gate in scored.Gates.Where(g => !g.Holds && scored.Total >= g.Level.From))
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{gate.Level.Title} ต้องมี {gate.Gate.Node} ≥ {Number(gate.Gate.AtLeast)} แต่ได้ {Number(gate.Score)} / needs {gate.Gate.Node} ≥ {Number(gate.Gate.AtLeast)}");
        foreach (var d in scored.Differences)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]ไม่ตรงกัน / difference[/]  {d.Node}: {Number(d.Given)} ≠ {Number(d.Computed)} (คำนวณได้ / computed)");
        if (explanation is not null)
            AnsiConsole.Write(Explain(explanation));
    }

    private static void Add(IHasTreeNodes parent, ScoreTree scored, string code)
    {
        if (!scored.Nodes.TryGetValue(code, out var node))
            return;
        var at = scored.Framework.Tree.Find(code)!;
        var branch = parent.AddNode(new Markup($"{Number(node.Score),6}  {code}  {Markup.Escape(at.Title.ToString())}{(node.Source == ScoreSource.Given ? "  [grey]ให้มา / given[/]" : "")}{Answers(node)}"));
        foreach (var child in at.Children)
            Add(branch, scored, child);
    }

    private static Tree Explain(Explanation e)
    {
        var tree = new Tree(new Markup($"\n[bold]ที่มาของคะแนน / how it came about[/]\n{Line(e, null)}"));
        foreach (var part in e.Parts)
            Explain(tree, part);
        return tree;
    }

    private static void Explain(IHasTreeNodes parent, ExplanationPart part)
    {
        var branch = parent.AddNode(new Markup(Line(part.Node, part.Weight)));
        foreach (var child in part.Node.Parts)
            Explain(branch, child);
    }

    private static string Line(Explanation e, decimal? weight) =>
        $"{e.Code} {Markup.Escape(e.Title.ToString())}{(weight is { } w ? $" (น้ำหนัก / weight {Number(w)} %)" : "")}: {Markup.Escape(e.Formula)}{How(e)}";

    private static string How(Explanation e) => e switch
    {
        { Source: ScoreSource.Given } => "  [grey]ให้มา / given[/]",
        { Count: { } n, Method: AggregationMethod.AnswerMean } => $"  [grey]เฉลี่ยจากผู้ตอบ {n.ToString("N0", CultureInfo.InvariantCulture)} คน / mean of {n.ToString("N0", CultureInfo.InvariantCulture)} answers[/]",
        _ => "",
    };

    private static string Answers(ScoreNode node) => node.Count is { } n ? $"  [grey]n = {n.ToString("N0", CultureInfo.InvariantCulture)}[/]" : "";

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
