namespace OpenIta.Web.Pages.Publishing;

/// <summary>A labelled choice of one of several.</summary>
public sealed record Select(string Name, string Label, IEnumerable<(string Value, string Words, bool Chosen)> Options);
