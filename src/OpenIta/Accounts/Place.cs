namespace OpenIta.Accounts;

/// <summary>Where a grant holds, or where an act takes place.</summary>
/// <param name="Province">Name of the province without its prefix. An act at an agency names its agency's province too.</param>
public sealed record Place(Guid? Agency = null, Guid? Department = null, string? Province = null)
{
    /// <summary>Everywhere.</summary>
    public static Place Nation { get; } = new();

    public bool IsNation => this == Nation;

    /// <summary>True when <paramref name="other"/> is this place or lies within it.</summary>
    public bool Covers(Place other) =>
        Department is { } department ? department == other.Department && Agency == other.Agency
        : Agency is { } agency ? agency == other.Agency
        : Province is null || Province == other.Province;
}
