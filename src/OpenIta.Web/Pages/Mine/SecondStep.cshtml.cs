using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Mine;

/// <summary>Turns one's own second step on: a new key for the authenticator app, and its first code.</summary>
public sealed class SecondStepModel(UserManager<Account> users, SignInManager<Account> signIn, SecondStep secondStep, AuthenticatorKeys keys, SignInGate gate) : FormPage
{
    public Account Me { get; private set; } = null!;

    /// <summary>Recovery codes just made; they are shown this once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public byte[] Key { get; private set; } = [];

    /// <summary>The new key on its way through the form, sealed for this person.</summary>
    [BindProperty]
    public string? SealedKey { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGet()
    {
        Me = (await users.GetUserAsync(User))!;
        if (Me.HasTwoFactor)
            return LocalRedirect("/account/second-step/change");
        Key = keys.Open(Me.Id, SealedKey) ?? AuthenticatorKeys.New();
        SealedKey = keys.Seal(Me.Id, Key);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await OnGet() is LocalRedirectResult elsewhere)
            return elsewhere;
        var free = await gate.Take(gate.Code(Me.Id));
        if (free.IsRefused)
            return Again(free.Refusal, nameof(Code));
        var on = await secondStep.TurnOn(Me.Id, Key, SealedKey!, Code ?? "");
        if (on.IsRefused)
            return Again(on.Refusal, nameof(Code));
        await gate.Forgive(gate.Code(Me.Id));
        await signIn.SignInWithClaimsAsync(on.Value.Account, isPersistent: false, Sessions.WithBothSteps);
        Codes = on.Value.RecoveryCodes;
        return Page();
    }
}
