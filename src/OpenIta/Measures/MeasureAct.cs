using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>An act on an agency's measures by someone who may do it, with its entry in the audit log.</summary>
internal sealed class MeasureAct
{
    private readonly Session session;
    private readonly Actor by;
    private readonly Guid agency;
    private readonly Role? role;
    private readonly DateTimeOffset now;

    private MeasureAct(Session session, Actor by, Guid agency, Role? role, DateTimeOffset now)
    {
        this.session = session;
        this.by = by;
        this.agency = agency;
        this.role = role;
        this.now = now;
    }

    public static async Task<Result<MeasureAct>> Begin(Session session, Actor by, Guid agency, Permission permission, DateTimeOffset now)
    {
        if (await AgencyStore.Find(session, agency) is not { } found)
            return new NotAllowed();
        // Progress may be reported by an officer of any department of the agency.
        var grant = by.Grants.FirstOrDefault(g => g.Holds(now) && g.Allows(permission, new Place(agency, g.Scope.Department, found.Province)));
        return grant is null && !by.IsSystem ? new NotAllowed() : new MeasureAct(session, by, agency, grant?.Role, now);
    }

    /// <summary>Call it last.</summary>
    public Task Log(string act, string subject, string? before, string? after) =>
        AuditLog.Append(session, by, new AuditEntry(act, subject, agency, before, after) { Role = role }, now);
}
