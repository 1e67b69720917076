using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.People;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.People;

/// <summary>The people of one agency: who they are, and an invitation for one more.</summary>
[Access(Permission.ReadPeople, ToChange = Permission.ManagePeople)]
public sealed class AgencyModel(PeopleLists lists, InvitePerson invite, TakeRole take, OwnSession session, Database database, Desk desk, Actor actor, PublicAddress address, TimeProvider time, Texts texts) : FormPage
{
    public Desk Desk => desk;

    public IReadOnlyList<ListedPerson> People { get; private set; } = [];

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    /// <summary>A department stands for all: the roles that may be given here.</summary>
    public IReadOnlyList<Role> Roles =>
        [.. GrantRules.GivenBy(actor, desk.Place with { Province = null }, time.GetUtcNow()), .. Departments.Count > 0 ? (Role[])[Role.DepartmentOfficer] : []];

    [BindProperty]
    public InviteForm Invite { get; set; } = new();

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        await Load();
        var grant = Invite.GrantAt(desk.Agency.Id);
        if (grant.IsRefused)
            return Again(grant.Refusal, InviteForm.FieldOf(grant.Refusal));
        return await After(await invite.Run(actor, Invite.Name ?? "", Invite.Email ?? "", grant.Value, address.ToString()), i => texts.People.Invited(i, address));
    }

    public async Task<IActionResult> OnPostTake(Guid grant)
    {
        await Load();
        return People.SelectMany(p => p.Grants).Any(g => g.Id == grant) ? await After(await take.Run(actor, grant), t => texts.People.Taken(t.Name)) : NotFound();
    }

    private async Task<IActionResult> After<T>(Result<T> result, Func<T, string> notice)
    {
        await session.Keep();
        return result.IsRefused ? Again(result.Refusal, InviteForm.FieldOf(result.Refusal)) : Done($"{desk.Address}/people", notice(result.Value));
    }

    private async Task Load()
    {
        People = (await lists.Find(desk.Agency.Id, word: null, page: 1)).People;
        Departments = await database.Read(session => DepartmentStore.Of(session, desk.Agency.Id));
    }
}
