using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Identity;

/// <summary>The first step of signing in, slowed down where guessing is going on.</summary>
public sealed class SignInByPassword(
    UserManager<Account> users, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, SignInThrottle throttle, KnownDevices devices,
    SourceAddress source)
{
    /// <summary>What came of it; a wait above zero says that the attempt was not looked at.</summary>
    public async Task<(SignInResult Result, TimeSpan Wait)> Run(HttpContext context, string email, string password)
    {
        var attempt = new SignInAttempt(Account.EmailKey(email), Convert.ToHexString(source.Of(context)), devices.MarkFor(context, email));
        var wait = throttle.Wait(attempt);
        if (wait > TimeSpan.Zero)
            return (SignInResult.LockedOut, wait);
        var result = await Try(email, password);
        if (result is { Succeeded: false, RequiresTwoFactor: false })
            throttle.Failed(attempt);
        else
        {
            throttle.Succeeded(attempt);
            devices.Remember(context, email);
        }
        return (result, TimeSpan.Zero);
    }

    private async Task<SignInResult> Try(string email, string password)
    {
        if (await users.FindByEmailAsync(email) is { DisabledAt: null, PasswordHash: not null } account)
            return await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: false);
        // As much work as for an account that exists, so that the time tells nobody which addresses have one.
        hasher.HashPassword(new Account { Id = Guid.Empty, Email = "", Name = "", CreatedAt = default }, password);
        return SignInResult.Failed;
    }
}
