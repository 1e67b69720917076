namespace OpenIta.Agencies;

/// <summary>A state agency under assessment.</summary>
/// <param name="Name">Full official name, such as องค์การบริหารส่วนตำบลหัวหนอง.</param>
/// <param name="Type">Kind of agency, such as องค์การบริหารส่วนตำบล; null when the name does not tell.</param>
/// <param name="District">Null until a report names it; so with the province.</param>
public sealed record Agency(Guid Id, string Name, string? Type, string? District, string? Province);
