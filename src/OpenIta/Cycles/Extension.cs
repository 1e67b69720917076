namespace OpenIta.Cycles;

/// <summary>A later end of a phase.</summary>
/// <param name="Agency">The agency it is for; null for all.</param>
/// <param name="Closes">The first instant after the new last day.</param>
/// <param name="GivenBy">Name of the administrator.</param>
public sealed record Extension(Guid Id, Guid Cycle, Phase Phase, Guid? Agency, DateTimeOffset Closes, string Reason, string GivenBy, DateTimeOffset GivenAt);
