using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies;
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
        var invited = await invite.Run(actor, Invite.Name ?? "", Invite.Email ?? "", grant.Value, address.ToString());
        await session.Keep();
        return invited.IsRefused
            ? Again(invited.Refusal, InviteForm.FieldOf(invited.Refusal))
            : Done($"{desk.Address}/people", texts.People.Invited(invited.Value, address));
    }

    public async Task<IActionResult> OnPostTake(Guid grant)
    {
        await Load();
        if (!People.SelectMany(p => p.Grants).Any(g => g.Id == grant))
            return NotFound();
        var taken = await take.Run(actor, grant);
        await session.Keep();
        return taken.IsRefused ? Again(taken.Refusal) : Done($"{desk.Address}/people", texts.People.Taken(taken.Value.Name));
    }

    private async Task Load()
    {
        People = (await lists.Find(desk.Agency.Id, word: null, page: 1)).People;
        Departments = await database.Read(session => DepartmentStore.Of(session, desk.Agency.Id));
    }
}
