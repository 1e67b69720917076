using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>One agency of the registry: its fields and its logo.</summary>
[Access(Permission.ReadRegistry, ToChange = Permission.ManageAgencies)]
[RequestSizeLimit(2 * RasterImage.BytesLimit)]
public sealed class ShowModel(Database database, ChangeAgency change, ChangeLogo changeLogo, Desk desk, Actor actor, Texts texts) : FormPage
{
    public Desk Desk => desk;

    public AgencyForm Form { get; private set; } = AgencyForm.Of(null, []);

    public bool HasLogo { get; private set; }

    private string Here => $"/admin/agencies/{desk.Agency.Id}";

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        await Load();
        Form = AgencyForm.Typed(Request.Form);
        var (entry, refusals) = RegistryEntry.Read(Form.Values);
        if (entry is null)
            return Show([.. refusals.Select(r => new FormFault($"Agency.{r.Field}", r.Refusal))]);
        var changed = await change.Run(actor, desk.Agency.Id, entry);
        return changed.IsRefused ? Show([new FormFault($"Agency.{NewModel.FieldOf(changed.Refusal)}", changed.Refusal)]) : Done(Here, texts.Registry.Saved(changed.Value.Name));
    }

    public async Task<IActionResult> OnPostLogo(IFormFile? picture)
    {
        await Load();
        var changed = await LogoUpload.Run(changeLogo, actor, desk.Agency.Id, picture);
        return changed.IsRefused ? Again(changed.Refusal, "Picture") : Done(Here, texts.Registry.LogoSaved);
    }

    private async Task Load() =>
        (Form, HasLogo) = await database.Read(async s => (await AgencyForm.Load(s, desk.Agency), await LogoStore.Has(s, desk.Agency.Id)));

    private IActionResult Show(IReadOnlyList<FormFault> faults)
    {
        Form = Form with { Faults = faults };
        return Again(faults);
    }
}
