using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Basics;

namespace OpenIta.Web.Identity;

public sealed record PasskeyRefused() : Refusal("พาสคีย์นี้ใช้ไม่ได้ โปรดลองใหม่หรือใช้รหัสผ่าน", "This passkey was not accepted: try again or use your password");

/// <summary>Signing in with a passkey, and making a new one.</summary>
public sealed class PasskeySignIn(SignInManager<Account> signIn, UserManager<Account> users)
{
    /// <summary>What the browser is to ask any of its keys for, as JSON.</summary>
    public Task<string> Ask() => signIn.MakePasskeyRequestOptionsAsync(user: null);

    public async Task<Result<Account>> Run(string? credential)
    {
        var proved = await Perform(credential, signIn.PerformPasskeyAssertionAsync);
        if (proved is not { Succeeded: true, User.DisabledAt: null })
            return new PasskeyRefused();
        await users.AddOrUpdatePasskeyAsync(proved.User, proved.Passkey);
        await signIn.SignInWithClaimsAsync(proved.User, isPersistent: false, Sessions.WithBothSteps);
        return proved.User;
    }

    /// <summary>What the browser needs to make a key for a person, as JSON.</summary>
    public Task<string> AskForNew(Account account) => signIn.MakePasskeyCreationOptionsAsync(
        new PasskeyUserEntity { Id = account.Id.ToString("D"), Name = account.Email, DisplayName = account.Name });

    /// <summary>The key that the browser made for this person.</summary>
    public async Task<Result<UserPasskeyInfo>> TakeNew(Account account, string? credential)
    {
        var made = await Perform(credential, signIn.PerformPasskeyAttestationAsync);
        return made is { Succeeded: true } && made.UserEntity.Id == account.Id.ToString("D") ? made.Passkey : new PasskeyRefused();
    }

    private static async Task<T?> Perform<T>(string? credential, Func<string, Task<T>> perform)
        where T : class
    {
        if (string.IsNullOrEmpty(credential))
            return null;
        try
        {
            return await perform(credential);
        }
        catch (InvalidOperationException)
        {
            // Identity's way to say that it asked for no key a moment ago: the page stood open too long, or somebody posts what they found.
            return null;
        }
    }
}
