using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>Rounds once per declared step of the pack. A kind of node without a step is not rounded.</summary>
public static class Rounding
{
    /// <summary>0.005 at two digits: HalfUp 0.01, HalfEven 0.00, Down 0.00.</summary>
    public static decimal Round(decimal value, int digits, RoundingMode mode) => decimal.Round(value, digits, mode switch
    {
        RoundingMode.HalfUp => MidpointRounding.AwayFromZero,
        RoundingMode.HalfEven => MidpointRounding.ToEven,
        _ => MidpointRounding.ToZero,
    });

    /// <summary>The step of a kind of node; null when the pack declares none.</summary>
    public static RoundingStep? StepOf(Framework framework, NodeKind kind) => framework.Rounding.FirstOrDefault(s => s.Kind == kind);

    internal static decimal Round(Framework framework, NodeKind kind, decimal value) =>
        StepOf(framework, kind) is { } step ? Round(value, step.Digits, step.Mode) : value;
}
