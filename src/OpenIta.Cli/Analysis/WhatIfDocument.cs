using System.Text.Json.Serialization;
using OpenIta.Analysis;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Cli.Analysis;

/// <summary>The JSON of <c>openita what-if --json</c>.</summary>
internal sealed record WhatIfDocument(
    string Framework, WhatIfDocument.Outcome Before, WhatIfDocument.Outcome After, IReadOnlyList<MovedNode> Moved,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WhatIfDocument.Path? ShortestPath)
{
    public static WhatIfDocument Of(WhatIf supposed, PathToLevel? path) => new(
        supposed.After.Framework.Id, Outcome.Of(supposed.Before), Outcome.Of(supposed.After), supposed.Moved, path is null ? null : Path.Of(path));

    internal sealed record Outcome(decimal Total, decimal TotalUnrounded, string Level, string LevelTitle, bool Passes, IReadOnlyList<GateEntry> Gates)
    {
        public static Outcome Of(ScoreTree tree) => new(
            tree.Total, tree.TotalUnrounded, tree.Level.Code, tree.Level.Title.ToString(), tree.Level.Passes,
            [.. tree.Gates.Select(g => new GateEntry(g.Level.Code, g.Gate.Node, g.Gate.AtLeast, g.Score, g.Holds))]);
    }

    internal sealed record GateEntry(string Level, string Node, decimal AtLeast, decimal Score, bool Holds);

    /// <param name="Points">Sum of what the steps raise, in points of the raised nodes.</param>
    internal sealed record Path(string Level, string LevelTitle, IReadOnlyList<Step> Steps, decimal Points, Outcome After)
    {
        public static Path Of(PathToLevel path) => new(
            path.Target.Code, path.Target.Title.ToString(), [.. path.Steps.Select(s => new Step(s.Code, TitleOf(path.After.Framework, s.Code), s.From, s.To))], path.Points, Outcome.Of(path.After));

        private static string TitleOf(Framework framework, string code) => framework.Tree.Find(code)!.Title.ToString();
    }

    internal sealed record Step(string Node, string Title, decimal From, decimal To);
}
