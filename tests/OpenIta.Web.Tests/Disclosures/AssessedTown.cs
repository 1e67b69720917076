using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Allotting;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Disclosures;

/// <summary>A town whose checklist is approved, in a cycle where scoring and appeals are both open; all tests share one program.</summary>
internal sealed record AssessedTown(Site Site, Guid Cycle, Guid Id)
{
    private static readonly Lazy<Task<(Site Site, Guid Cycle)>> Shared = new(Start);

    public static Framework Pack { get; } = FrameworkLibrary.Default.Find("ita-2566").Value;

    public string Desk => $"/desk/{Id}";

    public Place Place => new(Id);

    public static async Task<AssessedTown> New()
    {
        var (site, cycle) = await Shared.Value;
        return new AssessedTown(site, cycle, await Approved(site.Database, cycle, $"เทศบาลตำบลเขาทอง {Guid.NewGuid():N}"));
    }

    /// <summary>A browser of a person who holds the agency's seat.</summary>
    public async Task<Site> Assessor(int seat = 1)
    {
        var assessor = await Site.As(Role.Assessor, Place, TimeProvider.System.GetUtcNow().AddDays(10));
        await Site.Database.Write<bool>(async session =>
        {
            await AllotmentStore.Add(session, Cycle, [new Allotment(Id, assessor.Person!.Id, seat)], TimeProvider.System.GetUtcNow());
            return true;
        });
        return assessor;
    }

    public Task<Site> Administrator() => Site.As(Role.AgencyAdministrator, Place);

    public Task<Site> Adjudicator() => Site.As(Role.Adjudicator);

    /// <summary>Scores every item in the name of the assessor: full marks but for those named.</summary>
    public async Task JudgeAll(Site assessor, params string[] failed)
    {
        var actor = new Actor(assessor.Person!.Id, assessor.Person.Name, [new Grant(Role.Assessor, Place, null)]);
        foreach (var item in Pack.DisclosureItems)
            (await new JudgeItem(Site.Database, FrameworkLibrary.Default).Run(
                actor, Id, item.Code, failed.Contains(item.Code) ? new JudgementForm(0, MarkReason.WrongYear, [], "เป็นแผนปี 2565") : new JudgementForm(100, null, [], ""),
                TimeProvider.System.GetUtcNow())).Refusal.ShouldBeNull();
    }

    /// <summary>By the administration; the program's own calendar may have been faster.</summary>
    public Task Announce() => new AnnounceScores(Site.Database, FrameworkLibrary.Default).Run(Actor.System("test"), Id, TimeProvider.System.GetUtcNow());

    /// <summary>As the calendar does it once appeals are over.</summary>
    public Task Finalise() => new FinaliseScores(Site.Database, FrameworkLibrary.Default).Run(Actor.System("test"), Id, TimeProvider.System.GetUtcNow().AddDays(11));

    public static async Task<Guid> Cycles(Database database)
    {
        var now = TimeProvider.System.GetUtcNow();
        var cycle = new Cycle(Stored.NewId(now), new FiscalYear(2566), "ita-2566", now);
        await database.Write<bool>(async session =>
        {
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id,
            [
                new PhaseWindow(Phase.Declaration, now.AddDays(-40), now.AddDays(-20)), new PhaseWindow(Phase.Assessment, now.AddDays(-10), now.AddDays(10)),
                new PhaseWindow(Phase.Appeal, now.AddDays(-1), now.AddDays(10)),
            ]);
            return true;
        });
        return cycle.Id;
    }

    public static async Task<Guid> Approved(Database database, Guid cycle, string name)
    {
        var then = TimeProvider.System.GetUtcNow().AddDays(-25);
        var author = new Actor(Guid.NewGuid(), "เจ้าหน้าที่สำนักปลัด", []);
        return (await database.Write<Guid>(async session =>
        {
            var agency = await AgencyStore.Place(session, new NamedAgency(name, null, "พยุหะคีรี", "นครสวรรค์"), then);
            var declared = Pack.DisclosureItems.Select(d => Declaration.None(cycle, agency.Id, d.Code) with { Content = Content(d) }).ToList();
            await SubmissionStore.Take(session, cycle, agency.Id);
            await EvidenceStore.Freeze(session, cycle, agency.Id, declared, then);
            foreach (var (act, days) in new[] { (DisclosureAct.Edit, -3), (DisclosureAct.Submit, -1), (DisclosureAct.Approve, 0) })
                await ItemEventStore.Add(session, cycle, agency.Id, "", act, author, then.AddDays(days));
            await session.Execute(
                "update submission set state = 'Approved', version = 2, approved_by_name = 'ปลัดเทศบาล', approved_at = @At where agency_id = @Id",
                new { Id = Stored.Id(agency.Id), At = Stored.Instant(then) });
            return agency.Id;
        })).Value;
    }

    private static DeclarationContent Content(DisclosureItem item) => new()
    {
        Answer = OpenIta.Disclosures.Declarations.Answer.Has,
        Urls = [DeclaredUrl.Read($"https://www.khaothong.go.th/ita/2566/{item.Code}", "หน้าแผนปี 2566").Value],
        Explanation = "อยู่หัวข้อแรกของหน้า",
        Elements = [.. item.Elements.Select((e, i) => new ElementMark(i, true, [.. Enumerable.Range(0, e.AtLeast.Count)], i == 0 ? "ตารางที่ 1" : ""))],
    };

    private static async Task<(Site, Guid)> Start()
    {
        var site = await Site.WithoutPeople();
        return (site, await Cycles(site.Database));
    }
}
