namespace OpenIta.Web.Pages.Shared;

/// <summary>A labelled input of several lines.</summary>
public sealed record TextArea(string Name, string Label, string? Value, FormFault? Fault, string? Hint = null, int Rows = 3);
