namespace OpenIta.Bench.Soak;

/// <summary>What must hold after a soak, each with what was found.</summary>
internal sealed class Findings
{
    private readonly List<bool> held = [];

    public int ExitCode => held.TrueForAll(h => h) ? 0 : 1;

    public void Must(bool holds, string what, string found)
    {
        held.Add(holds);
        Figures.Line(what, found + (holds ? "" : "   FAILED"));
    }
}
