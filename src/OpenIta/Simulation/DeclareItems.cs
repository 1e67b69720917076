using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Declarations;

namespace OpenIta.Simulation;

/// <summary>Every agency declares its items, sends the checklist to its executive, and the executive approves.</summary>
internal static class DeclareItems
{
    private const int AtOnce = 200;

    public static Task<Result<bool>> Run(SimulatedYear year) => year.InParts(SimulationStage.Declarations, year.Nation, AtOnce, async (session, part) =>
    {
        var (submitted, approved) = (year.Within(Phase.Declaration, 700), year.Within(Phase.Declaration, 900));
        var listed = await ListedDomains.All(session);
        var made = part.AsParallel().AsOrdered().Select(a => Ready(year, a, listed, submitted, approved)).ToList();
        if (made.Find(m => m.IsRefused) is { Refusal: { } refusal })
            return refusal;
        var checklists = made.ConvertAll(m => m.Value);
        await ChecklistRows.Approved(session, year.Cycle.Id, checklists, submitted, approved);
        await ChecklistRows.Events(session, year.Cycle.Id, [.. part.SelectMany(a => Story(a, submitted, approved))], year.Random("story", part[0].Number));
        await AuditLog.Append(session, SimulatedYear.Simulation, [.. checklists.SelectMany(c => Entries(year, c))], approved);
        return null;
    });

    // The rules of the state machine, as for people: the self-check has nothing open, the author does not approve.
    private static Result<SyntheticChecklist> Ready(SimulatedYear year, SyntheticAgency agency, IReadOnlyList<string> listed, DateTimeOffset submitted, DateTimeOffset approved) =>
        SyntheticChecklist.Of(year, agency, listed).Then(checklist =>
        {
            var place = new[] { SimulatedYear.PlaceOf(agency) };
            var submit = new Attempt(DeclarationState.Declaring, DisclosureAct.Submit, SimulatedYear.Administrator(agency), place, submitted) { Calendar = year.Calendar, NotReady = checklist.NotReady(year.Framework) };
            var approve = new Attempt(DeclarationState.Submitted, DisclosureAct.Approve, SimulatedYear.Executive(agency), place, approved) { Calendar = year.Calendar, Authors = new HashSet<Guid> { agency.Administrator.Id } };
            return Transitions.Check(submit).Then(_ => Transitions.Check(approve)).Map(_ => checklist);
        });

    private static IEnumerable<(Guid, ItemEvent)> Story(SyntheticAgency agency, DateTimeOffset submitted, DateTimeOffset approved) =>
    [
        (agency.Agency.Id, new ItemEvent("", DisclosureAct.Edit, agency.Administrator.Id, agency.Administrator.Name, submitted, null)),
        (agency.Agency.Id, new ItemEvent("", DisclosureAct.Submit, agency.Administrator.Id, agency.Administrator.Name, submitted, null)),
        (agency.Agency.Id, new ItemEvent("", DisclosureAct.Approve, agency.Executive.Id, agency.Executive.Name, approved, null)),
    ];

    // The edits of a whole checklist in one entry, by their number and fingerprint.
    private static IEnumerable<AuditEntry> Entries(SimulatedYear year, SyntheticChecklist checklist)
    {
        var (agency, round) = (checklist.Agency.Agency.Id, year.Cycle.Year.ToString());
        var fingerprint = DeclarationJson.Fingerprint(string.Concat(checklist.Declared.Select(d => DeclarationJson.Write(d.Content))));
        yield return new AuditEntry("declaration.edit", checklist.Declared.Count.ToString(CultureInfo.InvariantCulture), agency, null, fingerprint) { Role = Role.AgencyAdministrator };
        yield return new AuditEntry("checklist.submit", round, agency, nameof(DeclarationState.Declaring), nameof(DeclarationState.Submitted)) { Role = Role.AgencyAdministrator };
        yield return new AuditEntry("checklist.approve", round, agency, nameof(DeclarationState.Submitted), nameof(DeclarationState.Approved)) { Role = Role.Executive };
    }
}
