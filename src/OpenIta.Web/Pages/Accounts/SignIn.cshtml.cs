using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

public sealed record SignInRefused() : Refusal("อีเมลหรือรหัสผ่านไม่ถูกต้อง", "The e-mail address or the password is wrong");

public sealed class SignInModel(UserManager<Account> users, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, SignInGate gate) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards: an address of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated is true ? LocalRedirect(Onward) : Page();

    public async Task<IActionResult> OnPost()
    {
        var doors = gate.Password(Email ?? "");
        var free = await gate.Take(doors);
        if (free.IsRefused)
            return Again(free.Refusal, nameof(Email));
        var account = await users.FindByEmailAsync(Email ?? "");
        if (account is not { DisabledAt: null, PasswordHash: not null })
        {
            // As much work as for an account that exists, so that the time tells nobody which addresses have one.
            hasher.HashPassword(Passwords.Nobody, Password ?? "");
            return Again(new SignInRefused(), nameof(Email));
        }
        var result = await signIn.PasswordSignInAsync(account, Password ?? "", isPersistent: false, lockoutOnFailure: false);
        if (!result.Succeeded && !result.RequiresTwoFactor)
            return Again(new SignInRefused(), nameof(Email));
        await gate.Forgive(doors);
        if (result.RequiresTwoFactor)
            return LocalRedirect($"/sign-in/second-step?next={Uri.EscapeDataString(Onward)}");
        gate.Remember(account);
        return LocalRedirect(Onward);
    }

    private string Onward => Url.IsLocalUrl(Next) ? Next : "/desk";
}
