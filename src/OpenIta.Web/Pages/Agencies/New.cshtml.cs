using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies.Registry;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>A new agency, by hand.</summary>
public sealed class NewModel(ChangeAgency change, Actor actor, Texts texts) : FormPage
{
    public AgencyForm Form { get; private set; } = AgencyForm.Of(null, []);

    public async Task<IActionResult> OnPost()
    {
        Form = AgencyForm.Typed(Request.Form);
        var (entry, refusals) = RegistryEntry.Read(Form.Values);
        if (entry is null)
            return Show([.. refusals.Select(r => new FormFault($"Agency.{r.Field}", r.Refusal))]);
        var added = await change.Run(actor, null, entry);
        return added.IsRefused ? Show([new FormFault($"Agency.{FieldOf(added.Refusal)}", added.Refusal)]) : Done($"/admin/agencies/{added.Value.Id}", texts.Registry.Saved(added.Value.Name));
    }

    internal static RegistryField FieldOf(Basics.Refusal refusal) => refusal is AgencyCodeTaken ? RegistryField.Code : RegistryField.Name;

    private IActionResult Show(IReadOnlyList<FormFault> faults)
    {
        Form = Form with { Faults = faults };
        return Again(faults);
    }
}
