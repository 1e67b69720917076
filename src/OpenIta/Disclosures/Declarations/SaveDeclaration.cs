using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Disclosures.Assigning;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Declarations;

public sealed record NothingToDeclare() : Refusal("ไม่มีข้อนี้ในรอบการประเมินปัจจุบัน", "The current cycle has no such item");

/// <summary>What came of a save that was allowed.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    public sealed record Saved(Declaration Declaration) : SaveOutcome;

    /// <summary>Nothing is kept; the form shows what was typed with the faults.</summary>
    public sealed record Faulty(IReadOnlyList<FieldFault> Faults) : SaveOutcome;

    /// <summary>Someone else saved first. Nothing is kept; the form shows both versions.</summary>
    public sealed record Overtaken(Declaration Theirs) : SaveOutcome;
}

/// <summary>Keeps what is declared for one item, as long as nobody else changed it meanwhile.</summary>
public sealed class SaveDeclaration(Database database, FrameworkLibrary frameworks)
{
    /// <param name="version">The version the person saw: 0 for an empty form.</param>
    /// <param name="issued">Addresses of the agency's own issued reports, which may be declared wherever they lie.</param>
    public Task<Result<SaveOutcome>> Run(
        Actor by, Guid agency, string code, TypedDeclaration typed, long version, DateTimeOffset receivedAt, IReadOnlyList<string>? issued = null) =>
        database.Write<SaveOutcome>(async session =>
        {
            if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here || here.Item(code) is not { } item)
                return new NothingToDeclare();
            var submission = await SubmissionStore.Take(session, here.Cycle.Id, agency);
            var departments = await AssignmentStore.Of(session, here.Cycle.Id, agency, code);
            var places = departments.Select(here.PlaceOf).Append(here.Place).ToList();
            var allowed = Transitions.Check(new Attempt(submission.State, DisclosureAct.Edit, by, places, receivedAt) { Calendar = here.Calendar });
            if (allowed.IsRefused)
                return allowed.Refusal;
            var (content, faults) = typed.Read(item, new DeclarableUrls(here.Agency.Domains, await ListedDomains.All(session), issued ?? []));
            if (faults.Count > 0)
                return new SaveOutcome.Faulty(faults);
            return await Keep(session, by, await DeclarationStore.Find(session, here.Cycle.Id, agency, code), content, version, receivedAt);
        });

    private static async Task<SaveOutcome> Keep(Session session, Actor by, Declaration before, DeclarationContent content, long version, DateTimeOffset now)
    {
        var (was, becomes) = (DeclarationJson.Write(before.Content), DeclarationJson.Write(content));
        if (was == becomes)
            return new SaveOutcome.Saved(before);
        if (before.Version != version || await DeclarationStore.Save(session, before with { Content = content }, by, now) is not { } saved)
            return new SaveOutcome.Overtaken(before);
        await ItemEventStore.AddEdit(session, saved.Cycle, saved.Agency, saved.Item, by, now);
        await AuditLog.Append(session, by, new AuditEntry("declaration.edit", saved.Item, saved.Agency, before.Version == 0 ? null : was, becomes), now);
        return new SaveOutcome.Saved(saved);
    }
}
