namespace OpenIta.Documents;

/// <summary>What stands side by side in a line.</summary>
public abstract record Inline
{
    /// <summary>Text with its line breaks.</summary>
    public static IReadOnlyList<Inline> Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return [.. lines.SelectMany((line, i) => i == 0 ? (IEnumerable<Inline>)[new Run(line)] : [new LineBreak(), new Run(line)])];
    }
}

public sealed record Run(string Text) : Inline
{
    public bool Bold { get; init; }
}

public sealed record LineBreak : Inline;

/// <summary>☑ or ☐ with its words: told by its shape, on one line with the first of them.</summary>
public sealed record CheckBox(bool Checked, string Label) : Inline;

/// <summary>A web address that can be followed; anything but http, https and mailto is written as plain text.</summary>
public sealed record Link(string Text, string Address) : Inline
{
    public bool CanBeFollowed =>
        Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
}
