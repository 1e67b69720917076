using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.People;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.People;

/// <summary>Everyone who has an account, and an invitation for one more.</summary>
[Access(Permission.ReadAdministration, ToChange = Permission.ManagePeople)]
public sealed class IndexModel(PeopleLists lists, InvitePerson invite, OwnSession session, Actor actor, PublicAddress address, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Word { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public InviteForm Invite { get; set; } = new();

    public IReadOnlyList<ListedPerson> People { get; private set; } = [];

    public long Count { get; private set; }

    public int Pages => (int)Math.Max(1, (Count + PeopleLists.PageSize - 1) / PeopleLists.PageSize);

    public static IReadOnlyList<Role> Roles { get; } = [Role.CentralAdministrator, Role.ProvincialMonitor, Role.Adjudicator, Role.Auditor];

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        await Load();
        // Without a role: someone whose work is given otherwise, such as an assessor.
        var grant = Invite.Role is null ? null : Invite.GrantAt(agency: null);
        if (grant is { IsRefused: true })
            return Again(grant.Refusal, InviteForm.FieldOf(grant.Refusal));
        var invited = await invite.Run(actor, Invite.Name ?? "", Invite.Email ?? "", grant?.Value, address.ToString());
        await session.Keep();
        return invited.IsRefused
            ? Again(invited.Refusal, InviteForm.FieldOf(invited.Refusal))
            : Done("/admin/people", texts.People.Invited(invited.Value, address));
    }

    private async Task Load()
    {
        (People, Count) = await lists.Find(agency: null, Word, Number);
        if (Number < 1 || Number > Pages)
            (People, Count) = await lists.Find(agency: null, Word, Number = 1);
    }
}
