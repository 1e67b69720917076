using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Allotting;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>Assessors score what was approved, each item with its reason; where two score an agency they now and then differ.</summary>
internal static class JudgeItems
{
    private const int AtOnce = 200;

    public static async Task<Result<bool>> Run(SimulatedYear year)
    {
        var seats = (await year.Database.Read(session => AllotmentStore.All(session, year.Cycle.Id), year.Stop)).ToLookup(a => a.Agency);
        return await year.InParts(SimulationStage.Judgements, year.Nation, AtOnce, async (session, part) =>
        {
            var listed = await ListedDomains.All(session);
            var judged = part.SelectMany(a => seats[a.Agency.Id], (a, seat) => (Agency: a, Seat: seat)).AsParallel().AsOrdered().Select(s => Judged(year, s.Agency, s.Seat, listed)).ToList();
            if (judged.Find(j => j.IsRefused) is { Refusal: { } refusal })
                return refusal;
            var all = judged.ConvertAll(j => j.Value);
            await ChecklistRows.Judgements(session, year.Cycle.Id, [.. all.SelectMany(j => j.Given, (j, given) => (j.Agency.Agency.Id, given))]);
            await AuditLog.Append(session, SimulatedYear.Simulation, all.ConvertAll(Entry), year.Clock.Now);
            return await Complete(session, year, part);
        });
    }

    // The checklists whose every item has its mark; the others wait for an adjudicator.
    private static async Task<Refusal?> Complete(Session session, SimulatedYear year, IReadOnlyList<SyntheticAgency> part)
    {
        foreach (var agency in part)
        {
            var here = new AgencyCycle(agency.Agency, year.Cycle, year.Framework, year.Calendar);
            var submission = await SubmissionStore.Find(session, year.Cycle.Id, agency.Agency.Id);
            if ((await CompleteScoring.WhenAllIsScored(session, here, submission, year.Clock.Now)).Refusal is { } refusal)
                return refusal;
        }
        return null;
    }

    private static Result<AgencyJudged> Judged(SimulatedYear year, SyntheticAgency agency, Allotment seat, IReadOnlyList<string> listed)
    {
        var assessor = new Actor(seat.Person, "", [new Grant(Role.Assessor, new Place(agency.Agency.Id), null)]);
        var allowed = Transitions.Check(new Attempt(DeclarationState.Approved, DisclosureAct.Judge, assessor, [SimulatedYear.PlaceOf(agency)], year.Clock.Now) { Calendar = year.Calendar });
        var checklist = SyntheticChecklist.Of(year, agency, listed);
        if (allowed.IsRefused || checklist.IsRefused)
            return allowed.Refusal ?? checklist.Refusal!;
        var (truth, eye) = (year.Random("truth", agency.Number), year.Random($"eye/{seat.Seat}", agency.Number));
        var quality = SyntheticAnswers.Quality(year, agency);
        var given = new List<GivenJudgement>();
        foreach (var (item, (_, content)) in year.Framework.DisclosureItems.Zip(checklist.Value.Declared))
        {
            // Every item takes its throws, whatever the ones before it were.
            var (fails, sees, reason) = (truth.Below(1000) < (1000 - quality) / 2, seat.Seat == 1 || !eye.Chance(40), truth.Below(4));
            var judgement = Judge(item, content, fails == sees, reason);
            if (judgement.IsRefused)
                return judgement.Refusal;
            given.Add(new GivenJudgement(item.Code, seat.Seat, seat.Person, judgement.Value, year.Clock.Now));
        }
        return new AgencyJudged(agency, given);
    }

    private static Result<Judgement> Judge(DisclosureItem item, DeclarationContent content, bool fails, int reason) =>
        content.Answer != Answer.Has ? Judgement.Of(item, item.Marks.Min(), MarkReason.NothingDeclared, [], "")
        : !fails ? Judgement.Of(item, item.Marks.Max(), null, [], "")
        : reason switch
        {
            0 => Judgement.Of(item, item.Marks.Min(), MarkReason.Unreachable, [], ""),
            1 => Judgement.Of(item, item.Marks.Min(), MarkReason.WrongYear, [], ""),
            _ when item.Elements.Count == 0 => Judgement.Of(item, item.Marks.Min(), MarkReason.NotThisItem, [], ""),
            _ => Judgement.Of(item, item.Marks.Min(), MarkReason.MissingElement, [item.Elements.Count - 1], ""),
        };

    // The marks of one assessor for a whole checklist in one entry; without the agency, as for single judgements.
    private static AuditEntry Entry(AgencyJudged judged) => new(
        "item.judge", judged.Agency.Agency.Name, null, null, JsonSerializer.Serialize(judged.Given.Where(g => g.What.Reason is not null).Select(g => g.Item), AuditJson.Options))
    { Role = Role.Assessor };

    private sealed record AgencyJudged(SyntheticAgency Agency, IReadOnlyList<GivenJudgement> Given);
}
