using OpenIta.Basics;

namespace OpenIta.Agencies;

/// <summary>What a person types into the search box, as patterns on <see cref="AgencyName.SearchKey"/>.</summary>
public static class SearchWords
{
    /// <summary>How many patterns a query takes; further words must follow the last one in order.</summary>
    public const int Most = 3;

    // Longer than any name; what is typed beyond it can't narrow the list any more.
    private const int Longest = 200;

    /// <summary>LIKE patterns with <c>!</c> as escape: every word must be found, in any order.</summary>
    public static IReadOnlyList<string> Patterns(string? typed)
    {
        var words = Of(typed).Select(Escaped).ToList();
        return words.Count <= Most
            ? [.. words.Select(w => $"%{w}%")]
            : [.. words.Take(Most - 1).Select(w => $"%{w}%"), $"%{string.Join('%', words.Skip(Most - 1))}%"];
    }

    /// <summary>The words themselves, each of which must stand in the key.</summary>
    public static IReadOnlyList<string> Of(string? typed) =>
    [
        .. ThaiText.SearchKey(typed is { Length: > Longest } ? typed[..Longest] : typed ?? "")
            .Split(' ').Select(AgencyName.WithoutPoints).Where(w => w.Length > 0),
    ];

    private static string Escaped(string word) =>
        word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
