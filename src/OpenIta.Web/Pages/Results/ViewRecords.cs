using OpenIta.Frameworks;
using OpenIta.Results;

namespace OpenIta.Web.Pages.Results;

/// <summary>A drop-down of the search form.</summary>
public sealed record Choice(string Name, string Label, string Any, string? Chosen, IReadOnlyList<Facet> Choices);

/// <summary>A row of the list with the pack that tells its level's place.</summary>
public sealed record AgencyCard(AgencyRow Row, Framework? Framework);
