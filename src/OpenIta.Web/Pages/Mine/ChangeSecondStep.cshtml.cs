using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.People;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Mine;

/// <summary>New recovery codes, or no second step any more. A session left open is not enough: the password is asked for.</summary>
public sealed class ChangeSecondStepModel(UserManager<Account> users, SignInManager<Account> signIn, SecondStep secondStep, SignInGate gate, Actor actor, Texts texts) : FormPage
{
    private Account me = null!;
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public int CodesLeft { get; private set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGet()
    {
        me = (await users.GetUserAsync(User))!;
        CodesLeft = await users.CountRecoveryCodesAsync(me);
        return me.HasTwoFactor ? Page() : LocalRedirect("/account/second-step");
    }

    public async Task<IActionResult> OnPostCodes()
    {
        if (await Proved() is { IsRefused: true } unproved)
            return Again(unproved.Refusal, nameof(Password));
        var renewed = await secondStep.RenewCodes(me.Id);
        if (renewed.IsRefused)
            return Again(renewed.Refusal);
        Codes = renewed.Value.RecoveryCodes;
        return Page();
    }

    public async Task<IActionResult> OnPostOff()
    {
        if (await Proved() is { IsRefused: true } unproved)
            return Again(unproved.Refusal, nameof(Password));
        var off = await secondStep.TurnOff(actor, me.Id);
        if (off.IsRefused)
            return Again(off.Refusal);
        await signIn.SignInAsync(off.Value, isPersistent: false);
        return Done("/account", texts.SecondStep.IsOff);
    }

    private async Task<Result<bool>> Proved()
    {
        await OnGet();
        var free = await gate.Take(gate.Code(me.Id));
        return free.IsRefused || await users.CheckPasswordAsync(me, Password ?? "") ? free : new OldPasswordWrong();
    }
}
