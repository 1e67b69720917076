namespace OpenIta.Accounts;

/// <summary>A role at a place.</summary>
/// <param name="Until">The first instant at which it no longer holds; null when it holds until it is taken back.</param>
public sealed record Grant(Role Role, Place Scope, DateTimeOffset? Until)
{
    public bool Holds(DateTimeOffset now) => Until is not { } end || now < end;

    /// <summary>True when it shows more than the person's own agency: such a role asks for a second step at sign-in.</summary>
    public bool ReachesBeyondOwnAgency => Scope.Agency is null || Role is Role.Assessor;

    public bool Allows(Permission permission, Place at) =>
        RolePermissions.Of(Role).Contains(permission) && Reach(permission).Covers(at);

    // A department's officer works in the department but finds the way through the whole agency's desk.
    private Place Reach(Permission permission) => permission is Permission.ReadDesk ? Scope with { Department = null } : Scope;
}
