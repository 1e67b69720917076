using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>A labelled input of several lines.</summary>
public sealed record TextArea(string Name, string Label, string? Value, FormFault? Fault, string? Hint = null, int Rows = 3);
