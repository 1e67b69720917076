using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Accounts;

/// <summary>The first administrator of a new installation, by the link that the program printed.</summary>
public sealed class SetUpModel(SetUpFirstAdministrator setUp, Passwords passwords, SignInManager<Account> signIn) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGet(string token) => await setUp.IsOpen(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string token)
    {
        var hashed = passwords.Hash(Password, Name ?? "", Email ?? "");
        if (hashed.IsRefused)
            return Again(hashed.Refusal, nameof(Password));
        var made = await setUp.Run(token, Name ?? "", Email ?? "", hashed.Value);
        if (made.IsRefused)
            return Again(made.Refusal, made.Refusal switch { NameMissing => nameof(Name), EmailMalformed or EmailTaken => nameof(Email), _ => null });
        await signIn.SignInAsync(made.Value, isPersistent: false);
        return LocalRedirect("/desk");
    }
}
