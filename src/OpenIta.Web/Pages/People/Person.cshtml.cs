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

/// <summary>One person: the roles, and whether the account is open.</summary>
[Access(Permission.ReadAdministration, ToChange = Permission.ManagePeople)]
public sealed class PersonModel(PeopleLists lists, GiveRole give, TakeRole take, SetAccountState state, SecondStep secondStep, OwnSession session, Database database, Actor actor, Texts texts) : FormPage
{
    public ListedPerson Person { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, Agency> Agencies { get; private set; } = new Dictionary<Guid, Agency>();

    [BindProperty]
    public InviteForm Invite { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid person) => await Load(person) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid person)
    {
        if (!await Load(person))
            return NotFound();
        var grant = Invite.GrantAt(agency: null);
        return await After(grant.IsRefused ? grant.Refusal : await give.Run(actor, person, grant.Value), texts.People.Given(Person.Name));
    }

    public async Task<IActionResult> OnPostTake(Guid person, Guid grant) =>
        await Load(person) && Person.Grants.Any(g => g.Id == grant) ? await After(await take.Run(actor, grant), texts.People.Taken(Person.Name)) : NotFound();

    public async Task<IActionResult> OnPostState(Guid person, bool disabled) =>
        await Load(person) ? await After(await state.Run(actor, person, disabled), texts.People.StateSet(Person.Name, disabled)) : NotFound();

    public async Task<IActionResult> OnPostSecondStep(Guid person) =>
        await Load(person) ? await After(await secondStep.TurnOff(actor, person), texts.SecondStep.WasReset) : NotFound();

    private async Task<IActionResult> After<T>(Result<T> result, string notice)
    {
        await session.Keep();
        return result.IsRefused ? Again(result.Refusal, InviteForm.FieldOf(result.Refusal)) : Done($"/admin/people/{Person.Id}", notice);
    }

    private async Task<bool> Load(Guid id)
    {
        if (await lists.Find(id) is not { } found)
            return false;
        Person = found;
        var named = found.Grants.Select(g => g.Grant.Scope.Agency).OfType<Guid>().Distinct();
        Agencies = (await database.Read(session => AgencyStore.Find(session, [.. named]))).ToDictionary(a => a.Id);
        return true;
    }
}
