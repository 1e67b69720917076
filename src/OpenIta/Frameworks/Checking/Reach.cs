namespace OpenIta.Frameworks.Checking;

/// <summary>Whether whatever satisfies one level satisfies another too, by the arithmetic of the weights.</summary>
internal static class Reach
{
    public static bool Implies(Framework pack, Level level, Level upper)
    {
        var total = LeastTotal(pack, level);
        return total >= upper.From && upper.Gates.All(gate => LeastScore(pack, level, total, gate.Node) >= gate.AtLeast);
    }

    // Gates on instruments hold the total up: each at least 95 makes the total at least 95.
    private static decimal LeastTotal(Framework pack, Level level) =>
        pack.Instruments.All(i => i.Weight is not null)
            ? Math.Max(level.From, pack.Instruments.Sum(i => i.Weight!.Value * GateOn(level, i.Code)) / 100)
            : level.From;

    // A total near 100 holds each instrument up: even with the others at 100 it must bring the rest.
    private static decimal LeastScore(Framework pack, Level level, decimal total, string node)
    {
        var gate = GateOn(level, node);
        return pack.Instruments.FirstOrDefault(i => i.Code == node)?.Weight is { } weight and > 0 && pack.Instruments.All(i => i.Weight is not null)
            ? Math.Max(gate, (total * 100 - (100 - weight) * 100) / weight)
            : gate;
    }

    private static decimal GateOn(Level level, string node) =>
        level.Gates.Where(g => g.Node == node).Select(g => g.AtLeast).DefaultIfEmpty(0).Max();
}
