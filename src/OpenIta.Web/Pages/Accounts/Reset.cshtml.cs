using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

/// <summary>A new password by a link that was sent. It signs nobody in: a second step may be asked for.</summary>
public sealed class ResetModel(SetPasswordByLink setPassword, Passwords passwords, Texts texts) : FormPage
{
    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGet(string token) => await setPassword.Owner(LinkPurpose.PasswordReset, token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(string token)
    {
        if (await setPassword.Owner(LinkPurpose.PasswordReset, token) is not { } owner)
            return Again(new LinkIsOver());
        var hashed = passwords.Hash(Password, owner.Name, owner.Email);
        if (hashed.IsRefused)
            return Again(hashed.Refusal, nameof(Password));
        var set = await setPassword.Run(LinkPurpose.PasswordReset, token, hashed.Value);
        return set.IsRefused ? Again(set.Refusal) : Done("/sign-in", texts.Account.PasswordChanged);
    }
}
