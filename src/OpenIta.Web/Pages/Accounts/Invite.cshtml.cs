using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

/// <summary>The first password of someone who was invited.</summary>
public sealed class InviteModel(SetPasswordByLink setPassword, Passwords passwords, SignInManager<Account> signIn) : FormPage
{
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGet(string token) => await setPassword.Owner(LinkPurpose.Invitation, token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        if (await setPassword.Owner(LinkPurpose.Invitation, token) is not { } owner)
            return Again(new LinkIsOver());
        var hashed = passwords.Hash(Password, owner.Name, owner.Email);
        if (hashed.IsRefused)
            return Again(hashed.Refusal, nameof(Password));
        var set = await setPassword.Run(LinkPurpose.Invitation, token, hashed.Value);
        if (set.IsRefused)
            return Again(set.Refusal);
        await signIn.SignInAsync(set.Value, isPersistent: false);
        return LocalRedirect("/desk");
    }
}
