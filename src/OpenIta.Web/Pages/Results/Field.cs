namespace OpenIta.Web.Pages.Results;

/// <summary>A labelled text of a report; a list where the report has one. Nothing is shown when it is empty.</summary>
public sealed record Field(string Label, IReadOnlyList<string> Texts)
{
    public Field(string label, string? text)
        : this(label, string.IsNullOrWhiteSpace(text) ? [] : [text])
    {
    }
}
