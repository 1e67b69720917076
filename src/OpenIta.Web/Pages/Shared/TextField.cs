namespace OpenIta.Web.Pages.Shared;

/// <summary>A labelled input of one line.</summary>
/// <param name="Name">Name of the input and its id.</param>
/// <param name="Type">As in HTML: text, email, password, number, date, url.</param>
/// <param name="Hint">Help below the label; null when the label says all.</param>
/// <param name="Autocomplete">As in HTML, so that browsers and password managers can fill it in.</param>
public sealed record TextField(string Name, string Label, string? Value, FormFault? Fault, string Type = "text", string? Hint = null, string? Autocomplete = null)
{
    public int MaxLength { get; init; } = 500;

    public bool IsRequired { get; init; } = true;

    public string? InputMode { get; init; }

    public string? DescribedBy => (Hint, Fault) switch
    {
        (null, null) => null,
        (not null, null) => $"{Name}-hint",
        (null, not null) => $"{Name}-fault",
        _ => $"{Name}-hint {Name}-fault",
    };
}
