using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

/// <summary>After the right password: the code of the app, or one of the recovery codes.</summary>
public sealed class SecondStepModel(SignInManager<Account> signIn, SignInGate gate) : FormPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnGet() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPost()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { DisabledAt: null } account)
            return LocalRedirect("/sign-in");
        var doors = gate.Code(account.Id);
        var free = await gate.Take(doors);
        if (free.IsRefused)
            return Again(free.Refusal, nameof(Code));
        var code = Code ?? "";
        var result = code.Any(char.IsAsciiLetter)
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(code)
            : await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (!result.Succeeded)
            return Again(new CodeWrong(), nameof(Code));
        await gate.Forgive(doors);
        gate.Remember(account);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/desk");
    }
}
