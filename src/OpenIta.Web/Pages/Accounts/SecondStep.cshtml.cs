using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

/// <summary>The second step of signing in: a code of the authenticator, or a recovery code.</summary>
public sealed class SecondStepModel(SignInManager<Account> signIn, SecondStep step) : FormPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnGet() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPost()
    {
        var signedIn = await step.Run(HttpContext, Code ?? "");
        return signedIn.IsRefused ? Again(signedIn.Refusal, nameof(Code)) : LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/desk");
    }
}
