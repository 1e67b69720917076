using OpenIta.Basics;
using OpenIta.Frameworks.Checking;
using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks;

public sealed record PackHasFaults(int Count, PackFault First)
    : Refusal($"กรอบการประเมินมีข้อผิดพลาด {Count} แห่ง แห่งแรก: {First.Thai}", $"The pack has {Count} fault(s); the first: {First.English}");

/// <summary>A pack as read and checked. The framework may be used only when there is no fault.</summary>
public sealed record CheckedPack(Framework Framework, IReadOnlyList<PackFault> Faults);

/// <summary>Reads a pack file.</summary>
public static class PackFile
{
    /// <summary>Largest pack taken, 2 MiB: the fullest year has about 150 kB.</summary>
    public const long SizeLimit = 2 * 1024 * 1024;

    /// <summary>The framework of a pack without any fault, or why not.</summary>
    public static Result<Framework> Read(string path) => Check(path).Then(pack => Accept(pack, path));

    /// <summary>Every fault of a pack in the order of its lines; refused when the file can't be read as YAML at all.</summary>
    public static Result<CheckedPack> Check(string path) =>
        InputFile.ReadText(path, SizeLimit).Then(text => CheckText(text, path));

    internal static Result<CheckedPack> CheckText(string text, string path) => PackYaml.Parse(text, path).Map(Check);

    private static CheckedPack Check(PackMap root)
    {
        var reading = new PackReading();
        var framework = PackReader.Read(root, reading);
        IEnumerable<PackFault> faults = [.. reading.Faults, .. PackChecker.Faults(framework, reading.Lines)];
        return new CheckedPack(framework, [.. faults.OrderBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal)]);
    }

    private static Result<Framework> Accept(CheckedPack pack, string path) =>
        pack.Faults is [var first, ..] ? new PackHasFaults(pack.Faults.Count, first) { Place = new SourcePlace(path, first.Line) } : pack.Framework;
}
