using Microsoft.AspNetCore.Mvc;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

/// <summary>Signing in with a passkey. Reached from the form of the sign-in page, whose script asks the browser for one.</summary>
public sealed class PasskeyModel(PasskeySignIn passkeys, SignInGate gate) : FormPage
{
    /// <summary>What the browser answered.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    public IActionResult OnGet() => LocalRedirect("/sign-in");

    /// <summary>What the browser asks a key to sign.</summary>
    public async Task<IActionResult> OnPostOptions() => Content(await passkeys.Ask(), "application/json");

    public async Task<IActionResult> OnPost()
    {
        var signed = await passkeys.Run(Credential);
        if (signed.IsRefused)
            return Again(signed.Refusal);
        gate.Remember(signed.Value);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/desk");
    }
}
