using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>What is known of an agency. What it keeps itself its administrator changes here; the rest is the registry's.</summary>
[Access(Permission.ReadDesk, ToChange = Permission.KeepProfile)]
[RequestSizeLimit(2 * RasterImage.BytesLimit)]
public sealed class ProfileModel(Database database, ChangeProfile change, ChangeLogo changeLogo, Desk desk, Actor actor, Texts texts) : FormPage
{
    public Desk Desk => desk;

    [BindProperty(Name = "")]
    public ProfileInput Typed { get; set; } = new();

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public bool HasLogo { get; private set; }

    private string Here => $"{desk.Address}/profile";

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        var typed = Typed;
        await Load();
        Typed = typed;
        var (profile, refusals) = Profile.Read(Typed.Typed);
        if (refusals.Count > 0)
            return Again([.. refusals.Select(r => new FormFault(r.Field.ToString(), r.Refusal))]);
        var changed = await change.Run(actor, desk.Agency.Id, profile);
        return changed.IsRefused ? Again(changed.Refusal) : Done(Here, texts.Profile.Saved);
    }

    public async Task<IActionResult> OnPostLogo(IFormFile? picture)
    {
        await Load();
        var changed = await LogoUpload.Run(changeLogo, actor, desk.Agency.Id, picture);
        return changed.IsRefused ? Again(changed.Refusal, "Picture") : Done(Here, texts.Registry.LogoSaved);
    }

    private async Task Load()
    {
        Typed = ProfileInput.Of(Profile.Of(desk.Agency));
        (Departments, HasLogo) = await database.Read(async s => (await DepartmentStore.Of(s, desk.Agency.Id), await LogoStore.Has(s, desk.Agency.Id)));
    }
}
