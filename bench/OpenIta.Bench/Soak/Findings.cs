using System.Globalization;

namespace OpenIta.Bench.Soak;

/// <summary>What must hold after a soak, each with what was found.</summary>
internal sealed class Findings
{
    private readonly TextWriter output = Console.Out;
    private readonly List<bool> held = [];

    public int ExitCode => held.TrueForAll(h => h) ? 0 : 1;

    public void Say(string what, string found) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-46}{found}"));

    public void Must(bool holds, string what, string found)
    {
        held.Add(holds);
        Say(what, found + (holds ? "" : "   FAILED"));
    }
}
