using System.Text.Json.Serialization;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Cli.Scoring;

/// <summary>The JSON of <c>openita score --json</c>.</summary>
internal sealed record ScoreDocument(
    string Framework, decimal Total, decimal TotalUnrounded, string Level, string LevelTitle, bool Passes,
    IReadOnlyList<ScoreDocument.GateEntry> Gates, IReadOnlyDictionary<string, ScoreDocument.NodeEntry> Nodes, IReadOnlyList<ScoreDifference> Differences,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoreDocument.Step? Explanation)
{
    public static ScoreDocument Of(ScoreTree tree, Explanation? explanation) => new(
        tree.Framework.Id, tree.Total, tree.TotalUnrounded, tree.Level.Code, tree.Level.Title.ToString(), tree.Level.Passes,
        [.. tree.Gates.Select(g => new GateEntry(g.Level.Code, g.Gate.Node, g.Gate.AtLeast, g.Score, g.Holds))],
        tree.Nodes.Values.ToDictionary(n => n.Code, n => new NodeEntry(n.Score, n.Unrounded, n.Source, n.Count)),
        tree.Differences, explanation is null ? null : StepOf(explanation, null));

    internal sealed record GateEntry(string Level, string Node, decimal AtLeast, decimal Score, bool Holds);

    /// <param name="N">How many answers stand behind it; null when it does not come from answers.</param>
    internal sealed record NodeEntry(decimal Score, decimal Unrounded, ScoreSource Source, long? N);

    internal sealed record Step(
        string Node, string Title, decimal Score, decimal Unrounded, ScoreSource Source, long? N, AggregationMethod? Method, decimal? Weight, string Formula,
        IReadOnlyList<OptionTally> Options, IReadOnlyList<Step> Parts);

    private static Step StepOf(Explanation e, decimal? weight) => new(
        e.Code, e.Title.ToString(), e.Score, e.Unrounded, e.Source, e.Count, e.Method, weight, e.Formula, e.Options, [.. e.Parts.Select(p => StepOf(p.Node, p.Weight))]);
}
