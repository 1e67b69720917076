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

    public async Task<IActionResult> OnGet(string token) => await setPassword.IsOpen(LinkPurpose.Invitation, token) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string token)
    {
        var hashed = await passwords.Hash(Password);
        if (hashed.IsRefused)
            return Again(hashed.Refusal, nameof(Password));
        var set = await setPassword.Run(LinkPurpose.Invitation, token, hashed.Value);
        if (set.IsRefused)
            return Again(set.Refusal);
        await signIn.SignInAsync(set.Value, isPersistent: false);
        return LocalRedirect("/desk");
    }
}
