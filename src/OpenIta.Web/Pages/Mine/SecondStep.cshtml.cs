using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Mine;

/// <summary>Turns one's own second step on or off.</summary>
public sealed class SecondStepModel(UserManager<Account> users, OwnSecondStep step, Texts texts) : FormPage
{
    public Account Me { get; private set; } = null!;

    /// <summary>The authenticator's key; empty once the step is on.</summary>
    public string Key { get; private set; } = "";

    public string KeyInGroups => string.Join(' ', Key.Chunk(4).Select(c => new string(c)));

    public string Link => $"otpauth://totp/OpenITA:{Uri.EscapeDataString(Me.Email)}?secret={Key}&issuer=OpenITA";

    public int CodesLeft { get; private set; }

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task OnGet()
    {
        Me = (await users.GetUserAsync(User))!;
        if (Me.HasTwoFactor)
            CodesLeft = await step.CodesLeft(Me);
        else
            Key = await step.Key(Me);
    }

    public async Task<IActionResult> OnPost()
    {
        await OnGet();
        var on = await step.TurnOn(Me, Code ?? "");
        if (on.IsRefused)
            return Again(on.Refusal, nameof(Code));
        NewCodes = on.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostOff()
    {
        await OnGet();
        var off = await step.TurnOff(Me, Password ?? "");
        return off.IsRefused ? Again(off.Refusal, nameof(Password)) : Done("/account", texts.Account.SecondStepTurnedOff);
    }
}
