using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Runs every rule that needs more than one value of the pack. What concerns a single value was told while reading.</summary>
internal static class PackChecker
{
    private static readonly IReadOnlyList<Func<Framework, PackLines, IEnumerable<PackFault>>> Rules =
    [
        IdentityRules.Faults, CodeRules.Faults, ReferenceRules.Faults, TreeRules.Faults, WeightRules.Faults, LevelRules.Faults, ReadingBandRules.Faults,
        ScaleRules.Faults, ItemRules.Faults, StepRules.Faults, SamplingRules.Faults, CalendarRules.Faults, TextRules.Faults, GapRules.Faults,
    ];

    public static IEnumerable<PackFault> Faults(Framework framework, PackLines lines) => Rules.SelectMany(rule => rule(framework, lines));
}
