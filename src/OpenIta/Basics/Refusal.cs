namespace OpenIta.Basics;

/// <summary>
/// What a person can cause and must be told: a sentence in Thai and in English, and where in the input it stands.
/// Each refusal is a one-line record of its own; its type name is its key.
/// </summary>
public abstract record Refusal(string Thai, string English)
{
    /// <summary>Where the input is wrong; null when the refusal is about no single place.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The stable name of the refusal, such as <c>FileMissing</c>.</summary>
    public string Key => GetType().Name;

    /// <summary>Both languages with the place in front, as the command line prints it on stderr.</summary>
    public string Message => Place is null || (Place.Line == 0 && Thai.Contains(Place.File, StringComparison.Ordinal)) ? $"{Thai} / {English}" : $"{Place}: {Thai} / {English}";
}

/// <summary>A file and a line in it, counted from 1; line 0 means the file as a whole.</summary>
public sealed record SourcePlace(string File, int Line = 0)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : File;
}
