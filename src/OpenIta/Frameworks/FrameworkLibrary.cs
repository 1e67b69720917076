using OpenIta.Basics;

namespace OpenIta.Frameworks;

public sealed record FrameworkUnknown(string Id, string Known)
    : Refusal($"ไม่มีกรอบการประเมิน {Id} ที่มีอยู่: {Known}", $"There is no framework {Id}; known are {Known}");
public sealed record FrameworkFolderMissing(string Folder) : Refusal($"ไม่พบโฟลเดอร์กรอบการประเมิน {Folder}", $"There is no folder of packs {Folder}");

/// <summary>The packs of a folder. Each is read and checked once, when it is first asked for.</summary>
public sealed class FrameworkLibrary
{
    private readonly Dictionary<string, Lazy<Result<Framework>>> packs;

    private FrameworkLibrary(IEnumerable<string> files) =>
        packs = files.ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => new Lazy<Result<Framework>>(() => PackFile.Read(f)), StringComparer.OrdinalIgnoreCase);

    /// <summary>The packs that ship with the program.</summary>
    public static FrameworkLibrary Default { get; } = new(Files(Path.Combine(AppContext.BaseDirectory, "frameworks")));

    /// <summary>Names of the packs in order, such as <c>ita-2566</c>: the file names without extension.</summary>
    public IReadOnlyList<string> Ids => [.. packs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every pack that can be used, in order of year; one with faults is left out here and refused when asked for.</summary>
    public IReadOnlyList<Framework> All =>
        [.. Ids.Select(id => packs[id].Value).Where(r => !r.IsRefused).Select(r => r.Value).OrderBy(f => f.Year).ThenBy(f => f.Id, StringComparer.Ordinal)];

    public static Result<FrameworkLibrary> Open(string folder) =>
        Directory.Exists(folder) ? new FrameworkLibrary(Files(folder)) : new FrameworkFolderMissing(folder);

    /// <summary>By id (<c>ita-2566</c>) or, where one programme only has that year, by year (<c>2566</c>, Thai digits too).</summary>
    public Result<Framework> Find(string id)
    {
        var wanted = ThaiDigits.ToArabic(id.Trim());
        var named = Ids.Where(known => string.Equals(known, wanted, StringComparison.OrdinalIgnoreCase)
            || known.EndsWith("-" + wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return named is [var only] ? packs[only].Value : new FrameworkUnknown(id, string.Join(", ", Ids));
    }

    /// <summary>What a person types where a framework is asked for: an id or year of this library, or the path of a pack file.</summary>
    public Result<Framework> FindOrRead(string idOrPath) =>
        idOrPath.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || idOrPath.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? PackFile.Read(idOrPath) : Find(idOrPath);

    /// <summary>The framework of a fiscal year, if a usable pack of it is here.</summary>
    public Result<Framework> Find(FiscalYear year) => Find(year.ToString());

    /// <summary>The framework of a fiscal year (Buddhist Era); null where there is no usable pack of it.</summary>
    public Framework? OfYear(int year) => Find(new FiscalYear(year)) is { IsRefused: false } found ? found.Value : null;

    /// <summary>The framework of the latest year before this one; null for the first.</summary>
    public Framework? Before(Framework framework) => All.Where(f => f.Year < framework.Year).MaxBy(f => f.Year);

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
}
