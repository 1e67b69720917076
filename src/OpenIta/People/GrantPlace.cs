using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

/// <summary>A grant names places that are there: a department that is open and the agency's own, a province of the country.</summary>
internal static class GrantPlace
{
    public static async Task<Refusal?> Check(Session session, Grant grant)
    {
        var at = grant.Scope;
        if (at.Agency is { } agency && await AgencyStore.Find(session, agency) is null)
            return new GrantNeedsPlace(grant.Role);
        if (at.Department is { } department && (await DepartmentStore.Find(session, department) is not { ClosedAt: null } found || found.Agency != at.Agency))
            return new GrantNeedsPlace(grant.Role);
        return at.Province is { } province && !Provinces.Contains(province) ? new GrantNeedsPlace(grant.Role) : null;
    }
}
