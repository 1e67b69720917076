using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Web.Tests.Disclosures;

namespace OpenIta.Web.Tests.Security;

/// <summary>A person of the whole site with the browser they signed in with, and where they begin.</summary>
internal sealed record Visitor(string Name, Site Browser, params IReadOnlyList<string> Starts);

/// <summary>
/// A site where every kind of page has something to show: a town with published results that declares, one that has submitted, one that
/// is being assessed, one that appeals; and a person for each role. Nothing in it happens by itself.
/// </summary>
internal sealed record WholeSite(Site Site, IReadOnlyList<Guid> Agencies, IReadOnlyList<Visitor> People) : IAsyncDisposable
{
    /// <summary>The one that declares and has results.</summary>
    public Guid Town => Agencies[0];

    public static async Task<WholeSite> Start()
    {
        var site = await Site.WithoutSchedules(async database =>
            [(await new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Samples[2])).Value.Agency.Id]);
        var (town, cycle) = (site.Agencies[0], await ApprovedTown.Cycle(site.Database));
        await OpenEveryPhase(site.Database, cycle);
        var department = await AddDepartment(site.Database, town);
        var survey = await OpenSurvey(site.Database, town, cycle);
        var submitted = await Municipality.In(site, DeclarationState.Submitted, "แพร่");
        var (assessed, appealing) = (await Approved(site, cycle, "เทศบาลตำบลรับตรวจ"), await Approved(site, cycle, "เทศบาลตำบลอุทธรณ์"));
        await using var judge = await appealing.Assessor();
        await appealing.JudgeAll(judge, "O12", "O43");
        await appealing.Announce();
        var appellant = await appealing.Administrator();
        (await new FileAppeal(site.Database, FrameworkLibrary.Default).Run(
            ActorOf(appellant, Role.AgencyAdministrator, appealing.Place), appealing.Id, "O43", "แสดงอยู่ในหน้าแรก", TimeProvider.System.GetUtcNow())).IsRefused.ShouldBeFalse();

        var (administrator, invited) = (await site.As(Role.AgencyAdministrator, new Place(town)), await TestPeople.Add(site.Database));
        return new WholeSite(site, [town, submitted.Id, assessed.Id, appealing.Id],
        [
            new("visitor", site.OtherBrowser(), "/", "/?lang=en", "/?lang=th", "/sign-in", "/reset", $"/s/{survey.Code}", await Link(site, LinkPurpose.Invitation, invited), await Link(site, LinkPurpose.PasswordReset, invited)),
            new("officer", await site.As(Role.DepartmentOfficer, new Place(town, department)), "/desk", $"/desk/{town}/items"),
            new("agency administrator", administrator, "/desk", "/account/passkeys", $"/desk/{town}/surveys", $"/desk/{town}/audit-log", $"/desk/{town}/measures/2564", $"/desk/{town}/analysis/2564", $"/desk/{town}/plan/2564"),
            new("appellant", appellant, $"{appealing.Desk}/scores", $"{appealing.Desk}/scores/O12"),
            new("executive", await site.As(Role.Executive, submitted.Place), "/desk", $"{submitted.Desk}/submission", $"{submitted.Desk}/registration"),
            new("assessor", await assessed.Assessor(), "/assess", "/collect", $"/collect/{survey.Code}"),
            new("adjudicator", await site.As(Role.Adjudicator), "/adjudicate"),
            new("monitor", await site.As(Role.ProvincialMonitor, new Place(Province: "นครสวรรค์")), "/desk", $"{assessed.Desk}/scores"),
            new("auditor", await site.As(Role.Auditor), "/desk", $"/desk/{town}", "/admin/audit-log"),
            new("central administrator", await site.As(Role.CentralAdministrator), "/desk", "/account", $"/desk/{town}", $"/admin/agencies/{town}", "/admin/agencies/new", "/admin/agencies/import"),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in People)
            await person.Browser.DisposeAsync();
        await Site.DisposeAsync();
    }

    private static Actor ActorOf(Site browser, Role role, Place at) => new(browser.Person!.Id, browser.Person.Name, [new Grant(role, at, null)]);

    private static async Task<AssessedTown> Approved(Site site, Guid cycle, string name) => new(site, cycle, await ApprovedTown.Add(site.Database, cycle, name));

    private static async Task<string> Link(Site site, LinkPurpose purpose, Account person)
    {
        var token = (await site.Database.Write<string>(async s => await OneTimeLinks.Issue(s, purpose, person.Id, TimeProvider.System.GetUtcNow()))).Value;
        return $"/{(purpose is LinkPurpose.Invitation ? "invite" : "reset")}/{token}";
    }

    private static async Task OpenEveryPhase(Database database, Guid cycle)
    {
        var now = TimeProvider.System.GetUtcNow();
        await database.Write<bool>(async session =>
        {
            await CycleStore.SaveCalendar(session, cycle, [.. new[] { Phase.Registration, Phase.Declaration, Phase.Assessment, Phase.Appeal }.Select(p => new PhaseWindow(p, now.AddDays(-30), now.AddDays(30)))]);
            return true;
        });
    }

    private static async Task<Guid> AddDepartment(Database database, Guid town) => (await database.Write<Guid>(async session =>
    {
        await session.Execute("update agency set domains = 'khaothong.go.th' where id = @Id", new { Id = Stored.Id(town) });
        await OpenIta.Agencies.DepartmentStore.Replace(session, town, ["กองคลัง"], TimeProvider.System.GetUtcNow());
        var department = (await OpenIta.Agencies.DepartmentStore.Of(session, town))[0].Id;
        var cycle = (await CycleStore.Current(session, TimeProvider.System.GetUtcNow()))!.Id;
        foreach (var item in new[] { "O1", "O2", "O3" })
            await OpenIta.Disclosures.Assigning.AssignmentStore.Set(session, cycle, town, item, [department]);
        return department;
    })).Value;

    private static async Task<Survey> OpenSurvey(Database database, Guid town, Guid cycle)
    {
        var now = TimeProvider.System.GetUtcNow();
        var order = new SurveyOrder(town, null, "ita-2566", "EIT", now.AddDays(-1), now.AddDays(1), 30) { Cycle = cycle };
        return (await new OpenSurvey(database, FrameworkLibrary.Default, TimeProvider.System).Run(Actor.System("test"), order)).Value;
    }
}
