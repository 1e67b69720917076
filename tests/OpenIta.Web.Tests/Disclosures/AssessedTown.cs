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

    public string Desk => $"/desk/{Id}";

    public Place Place => new(Id);

    public static async Task<AssessedTown> New()
    {
        var (site, cycle) = await Shared.Value;
        return new AssessedTown(site, cycle, await ApprovedTown.Add(site.Database, cycle, $"เทศบาลตำบลเขาทอง {Guid.NewGuid():N}"));
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
        foreach (var item in ApprovedTown.Pack.DisclosureItems)
            (await new JudgeItem(Site.Database, FrameworkLibrary.Default).Run(
                actor, Id, item.Code, failed.Contains(item.Code) ? new JudgementForm(0, MarkReason.WrongYear, [], "เป็นแผนปี 2565") : new JudgementForm(100, null, [], ""),
                TimeProvider.System.GetUtcNow())).Refusal.ShouldBeNull();
    }

    /// <summary>By the administration; the program's own calendar may have been faster.</summary>
    public Task Announce() => new AnnounceScores(Site.Database, FrameworkLibrary.Default).Run(Actor.System("test"), Id, TimeProvider.System.GetUtcNow());

    /// <summary>As the calendar does it once appeals are over.</summary>
    public Task Finalise() => new FinaliseScores(Site.Database, FrameworkLibrary.Default).Run(Actor.System("test"), Id, TimeProvider.System.GetUtcNow().AddDays(11));

    private static async Task<(Site, Guid)> Start()
    {
        var site = await Site.WithoutPeople();
        return (site, await ApprovedTown.Cycle(site.Database));
    }
}
