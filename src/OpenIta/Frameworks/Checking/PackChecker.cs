using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Runs every rule that needs the whole pack. What concerns single values was told while reading.</summary>
internal static class PackChecker
{
    public static IEnumerable<PackFault> Faults(Framework framework, PackLines lines) => [];
}
