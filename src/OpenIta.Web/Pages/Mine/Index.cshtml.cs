using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Mine;

/// <summary>One's own account: who I am, and a new password.</summary>
public sealed class IndexModel(UserManager<Account> users, OwnSession session, ChangePassword change, Passwords passwords, SignInGate gate, Texts texts) : FormPage
{
    public Account Me { get; private set; } = null!;

    [BindProperty]
    public string? OldPassword { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public int CodesLeft { get; private set; }

    public async Task OnGet()
    {
        Me = (await users.GetUserAsync(User))!;
        CodesLeft = await users.CountRecoveryCodesAsync(Me);
    }

    public async Task<IActionResult> OnPost()
    {
        await OnGet();
        var free = await gate.Take(gate.Code(Me.Id));
        if (free.IsRefused)
            return Again(free.Refusal, nameof(OldPassword));
        if (!await users.CheckPasswordAsync(Me, OldPassword ?? ""))
            return Again(new OldPasswordWrong(), nameof(OldPassword));
        var hashed = passwords.Hash(Password, Me.Name, Me.Email);
        if (hashed.IsRefused)
            return Again(hashed.Refusal, nameof(Password));
        var changed = await change.Run(Me.Id, hashed.Value);
        if (changed.IsRefused)
            return Again(changed.Refusal);
        await gate.Forgive(gate.Code(Me.Id));
        await session.Keep();
        return Done("/account", texts.Account.PasswordChanged);
    }
}
