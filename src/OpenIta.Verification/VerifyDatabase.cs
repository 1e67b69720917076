using System.Data.Common;
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
        (string Name, Func<Task<IReadOnlyList<Check>>> Run)[] checks =
        [
            ("surveys", new SurveyChecks(session, shapes, frameworks).Run),
            ("marks", new MarkChecks(session, shapes, frameworks).Run),
            ("results", new ResultChecks(session, shapes, frameworks).Run),
            ("statistics", new StatisticChecks(session, shapes, frameworks).Run),
            ("open-data", async () => [await new OpenDataChecks(session, shapes).Run()]),
            ("permissions", async () => [await new PermissionChecks(session).Run()]),
            ("audit-log", async () => [Chain(await VerifyAuditLog.Walk(session))]),
        ];
        var found = new List<Check>();
        foreach (var (name, run) in checks)
            found.AddRange(await Readable(name, run));
        return new VerificationReport(found);
    }

    // What was garbled can't be read at all, which is a fault to tell of, and no reason to look at nothing else.
    private static async Task<IReadOnlyList<Check>> Readable(string name, Func<Task<IReadOnlyList<Check>>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is not (DbException or OperationCanceledException))
        {
            return [new Check(name, 0, 1, [new Fault("stored values", e.Message, "what the program writes")])];
        }
    }

    private static Check Chain(AuditProof proof) => new(
        "audit-log", proof.Entries, proof.Faults.Count, [.. proof.Faults.Select(f => new Fault(FormattableString.Invariant($"entry {f.Position}"), f.Kind.ToString(), "an unbroken chain"))]);
}
