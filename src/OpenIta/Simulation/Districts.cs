using System.Reflection;

namespace OpenIta.Simulation;

/// <summary>A district in its province.</summary>
internal sealed record District(string Province, string Name);

/// <summary>Every province and district of Thailand.</summary>
internal static class Districts
{
    public const string Capital = "กรุงเทพมหานคร";

    /// <summary>By province, in the order of the Thai dictionary.</summary>
    public static IReadOnlyList<IReadOnlyList<District>> ByProvince { get; } = Read();

    public static IReadOnlyList<District> All { get; } = [.. ByProvince.SelectMany(p => p)];

    public static IReadOnlyList<District> OfCapital { get; } = ByProvince.Single(p => p[0].Province == Capital);

    /// <summary>Outside the capital, where local governments are.</summary>
    public static IReadOnlyList<District> OfProvinces { get; } = [.. All.Where(d => d.Province != Capital)];

    private static List<IReadOnlyList<District>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("OpenIta.Simulation.districts.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
               let parts = line.Split(": ")
               select (IReadOnlyList<District>)[.. parts[1].Split(" | ").Select(name => new District(parts[0], name))],
        ];
    }
}
