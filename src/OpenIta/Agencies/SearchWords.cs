using OpenIta.Basics;

namespace OpenIta.Agencies;

/// <summary>What a person types into the search box, as patterns on <see cref="AgencyName.SearchKey"/>.</summary>
public static class SearchWords
{
    /// <summary>How many patterns a query takes; further words must follow the last one in order.</summary>
    public const int Most = 3;

    /// <summary>The condition on an agency with the alias a; a word that was not typed is null.</summary>
    public const string Condition = """
        (@Word1 is null or a.search_key like @Word1 escape '!') and (@Word2 is null or a.search_key like @Word2 escape '!') and (@Word3 is null or a.search_key like @Word3 escape '!')
        """;

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
