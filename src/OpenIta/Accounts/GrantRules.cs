using OpenIta.Basics;

namespace OpenIta.Accounts;

public sealed record GrantNeedsPlace(Role Role) : Refusal($"บทบาทนี้ต้องระบุหน่วยงาน ส่วนงาน หรือจังหวัดให้ครบ ({Role})", $"This role needs its agency, department or province ({Role})");
public sealed record GrantIsOver() : Refusal("วันสิ้นสุดต้องอยู่หลังวันนี้", "The last day lies after today");

/// <summary>Where a role can hold, and who may give it. Every way a grant is made asks here: by hand, by invitation, by import.</summary>
public static class GrantRules
{
    private static readonly Role[] OfAgency = [Role.AgencyAdministrator, Role.DepartmentOfficer, Role.Executive];

    /// <summary>The roles the actor may give at a place.</summary>
    public static IReadOnlyList<Role> GivenBy(Actor actor, Place at, DateTimeOffset now) =>
        [.. Enum.GetValues<Role>().Where(r => Fits(r, at) && May(actor, r, at, now))];

    /// <summary>Null when the actor may give the grant; otherwise why not.</summary>
    public static Refusal? Check(Actor actor, Grant grant, DateTimeOffset now) =>
        !Fits(grant.Role, grant.Scope) ? new GrantNeedsPlace(grant.Role)
        : !grant.Holds(now) ? new GrantIsOver()
        : !May(actor, grant.Role, grant.Scope, now) ? new NotAllowed()
        : null;

    // Whoever manages people for the nation gives any role; whoever does for an agency gives the agency's own.
    private static bool May(Actor actor, Role role, Place at, DateTimeOffset now) =>
        actor.May(Permission.ManagePeople, OfAgency.Contains(role) ? at : Place.Nation, now);

    private static bool Fits(Role role, Place at) => role switch
    {
        Role.CentralAdministrator or Role.Auditor or Role.Adjudicator => at.IsNation,
        Role.ProvincialMonitor => at is { Province: not null, Agency: null },
        Role.DepartmentOfficer => at is { Agency: not null, Department: not null },
        Role.AgencyAdministrator or Role.Executive or Role.Assessor => at is { Agency: not null, Department: null },
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
