using System.Runtime.CompilerServices;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>How each kind of node follows from its children and is rounded, found once for a pack: a nation asks for it a million times.</summary>
internal sealed class KindRules
{
    private static readonly ConditionalWeakTable<Framework, KindRules> Known = [];

    private readonly AggregationMethod?[] methods;
    private readonly RoundingStep?[] steps;

    private KindRules(Framework framework)
    {
        var kinds = Enum.GetValues<NodeKind>();
        methods = [.. kinds.Select(kind => framework.Aggregation.FirstOrDefault(rule => rule.Kind == kind)?.Method)];
        steps = [.. kinds.Select(kind => Rounding.StepOf(framework, kind))];
    }

    public static KindRules Of(Framework framework) => Known.GetValue(framework, f => new KindRules(f));

    public AggregationMethod? MethodOf(NodeKind kind) => methods[(int)kind];

    public RoundingStep? StepOf(NodeKind kind) => steps[(int)kind];
}
