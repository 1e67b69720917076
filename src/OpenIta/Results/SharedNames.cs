namespace OpenIta.Results;

/// <summary>Keeps one copy of each name that comes again and again in the rows of a database: types, places, levels.</summary>
internal sealed class SharedNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string Title), ResultLevel> levels = [];

    public string? Of(string? name) => name is null || names.TryAdd(name, name) ? name : names[name];

    /// <param name="title">Null where the database knows none: then the code stands for it.</param>
    public ResultLevel? Level(string? code, string? title)
    {
        if (code is null)
            return null;
        var key = (code, title ?? code);
        return levels.TryGetValue(key, out var known) ? known : levels[key] = new ResultLevel(code, title ?? code);
    }
}
