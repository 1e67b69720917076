namespace OpenIta.Frameworks.Packs;

/// <summary>A value of a pack file with the line it stands on, counted from 1.</summary>
internal abstract record PackNode(int Line);

/// <param name="Plain">False for quoted text, which is never null, a number or a flag.</param>
internal sealed record PackScalar(string Value, bool Plain, int Line) : PackNode(Line)
{
    public bool IsNull => Plain && Value is "" or "~" or "null";
}

internal sealed record PackList(IReadOnlyList<PackNode> Entries, int Line) : PackNode(Line);

internal sealed record PackMap(IReadOnlyDictionary<string, PackNode> Entries, IReadOnlyDictionary<string, int> KeyLines, int Line) : PackNode(Line)
{
    public PackNode? this[string key] => Entries.GetValueOrDefault(key);
}
