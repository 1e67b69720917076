using OpenIta.Audit;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Verification;

/// <summary>Computes everything that is published again from what was stored, and looks whether every promise holds. Changes nothing.</summary>
public sealed class VerifyDatabase(Database database, FrameworkLibrary frameworks)
{
    // One snapshot: what people do meanwhile is not taken for a fault.
    public Task<VerificationReport> Run(CancellationToken stop = default) => database.Read(session => Of(session, frameworks), stop);

    internal static async Task<VerificationReport> Of(Session session, FrameworkLibrary frameworks)
    {
        var shapes = await Shapes.Of(session);
        return new VerificationReport(
        [
            .. await new SurveyChecks(session, shapes, frameworks).Run(), .. await new MarkChecks(session, shapes, frameworks).Run(),
            .. await new ResultChecks(session, shapes, frameworks).Run(), await new PermissionChecks(session).Run(), Chain(await VerifyAuditLog.Walk(session)),
        ]);
    }

    private static Check Chain(AuditProof proof) => new(
        "audit-log", proof.Entries, proof.Faults.Count, [.. proof.Faults.Select(f => new Fault(FormattableString.Invariant($"entry {f.Position}"), f.Kind.ToString(), "an unbroken chain"))]);
}
