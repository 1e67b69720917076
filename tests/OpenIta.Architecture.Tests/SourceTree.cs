using System.Text.RegularExpressions;
using OpenIta.TestKit;

namespace OpenIta.Architecture.Tests;

/// <summary>The C# files under src, with the capability each belongs to and what it uses.</summary>
public static partial class SourceTree
{
    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/wwwroot/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    public static IEnumerable<SourceFile> Core => Files.Where(f => f.Project == "OpenIta");

    private static SourceFile Read(string path)
    {
        var relative = Path.GetRelativePath(Repository.Root, path);
        var parts = relative.Split('/');
        var text = File.ReadAllText(path);
        var uses = Namespaces().Matches(text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return new SourceFile(relative, parts[1], parts.Length > 3 ? parts[2] : null, text, text.Count(c => c == '\n'), uses);
    }

    // Both "using OpenIta.Scoring;" and a name written out in full.
    [GeneratedRegex(@"\bOpenIta\.([A-Z][A-Za-z]+)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Namespaces();
}

public sealed record SourceFile(string Path, string Project, string? Capability, string Text, int Lines, IReadOnlySet<string> Uses);
