using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.People;

namespace OpenIta.Web.Identity;

/// <summary>A person's own second step: turned on with a code of the app, off with the password.</summary>
public sealed class OwnSecondStep(UserManager<Account> users, SignInManager<Account> signIn, NoteSecondStep note)
{
    private const int RecoveryCodes = 10;

    public Task<int> CodesLeft(Account me) => users.CountRecoveryCodesAsync(me);

    /// <summary>The key for the app; made at the first asking.</summary>
    public async Task<string> Key(Account me)
    {
        if (await users.GetAuthenticatorKeyAsync(me) is { } known)
            return known;
        await users.ResetAuthenticatorKeyAsync(me);
        await signIn.RefreshSignInAsync(me);
        return (await users.GetAuthenticatorKeyAsync(me))!;
    }

    /// <summary>The recovery codes, which are shown this once.</summary>
    public async Task<Result<IReadOnlyList<string>>> TurnOn(Account me, string typed)
    {
        var code = ThaiDigits.ToArabic(typed).Replace(" ", "", StringComparison.Ordinal);
        if (me.HasTwoFactor || !await users.VerifyTwoFactorTokenAsync(me, users.Options.Tokens.AuthenticatorTokenProvider, code))
            return new CodeWrong();
        await users.SetTwoFactorEnabledAsync(me, true);
        var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(me, RecoveryCodes))!.ToList();
        await signIn.RefreshSignInAsync(me);
        return (await note.Run(me, isOn: true)).Map<IReadOnlyList<string>>(_ => codes);
    }

    public async Task<Result<bool>> TurnOff(Account me, string password)
    {
        if (!await users.CheckPasswordAsync(me, password))
            return new OldPasswordWrong();
        await users.SetTwoFactorEnabledAsync(me, false);
        await users.ResetAuthenticatorKeyAsync(me);
        await signIn.RefreshSignInAsync(me);
        return await note.Run(me, isOn: false);
    }
}
