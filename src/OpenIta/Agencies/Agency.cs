namespace OpenIta.Agencies;

/// <summary>A state agency under assessment.</summary>
/// <param name="Name">Full official name, such as องค์การบริหารส่วนตำบลหัวหนอง.</param>
/// <param name="Type">Kind of agency, such as องค์การบริหารส่วนตำบล; null when the name does not tell.</param>
/// <param name="District">Null until a report or the registry names it; so with the province.</param>
public sealed record Agency(Guid Id, string Name, string? Type, string? District, string? Province)
{
    /// <summary>Such as อบต.หัวหนอง.</summary>
    public string? ShortName { get; init; }

    /// <summary>The code the owner of the registry gave; no two agencies bear the same.</summary>
    public string? Code { get; init; }

    /// <summary>Size within its type, such as S, M or L.</summary>
    public string? SizeGroup { get; init; }

    /// <summary>Host names of its websites, lower case, international names as punycode.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Whom to ask there, as the agency itself keeps it.</summary>
    public Contact Contact { get; init; } = Contact.None;
}

/// <summary>A part of an agency that answers for disclosure items or has a survey of its own.</summary>
/// <param name="Position">Its place in the agency's list, from 0.</param>
/// <param name="ClosedAt">Since when it is no longer there; null while it is.</param>
public sealed record Department(Guid Id, Guid Agency, string Name, int Position, DateTimeOffset? ClosedAt = null);
