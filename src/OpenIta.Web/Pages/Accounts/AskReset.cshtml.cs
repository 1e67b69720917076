using Microsoft.AspNetCore.Mvc;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

public sealed class AskResetModel(AskForReset ask, PublicAddress address, Texts texts) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPost()
    {
        var asked = await ask.Run(Email ?? "", address.ToString());
        return asked.IsRefused ? Again(asked.Refusal) : Done("/sign-in", texts.Account.LinkSent);
    }
}
