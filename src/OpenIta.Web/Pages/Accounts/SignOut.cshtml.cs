using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

public sealed class SignOutModel(SignInManager<Account> signIn, Texts texts) : FormPage
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        return Done("/sign-in", texts.Account.SignedOut);
    }
}
