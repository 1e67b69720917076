using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Web.Identity;

/// <summary>Keys of authenticator apps, sealed for one person: whoever reads the database alone can't make codes.</summary>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private const string Purpose = "openita.authenticator";

    public static byte[] New() => RandomNumberGenerator.GetBytes(OneTimeCode.KeyBytes);

    public string Seal(Guid person, byte[] key) => Convert.ToBase64String(Of(person).Protect(key));

    /// <summary>Null when it was not sealed for this person, by these keys.</summary>
    public byte[]? Open(Guid person, string? sealedKey)
    {
        var bytes = new byte[sealedKey?.Length ?? 0];
        if (!Convert.TryFromBase64String(sealedKey ?? "", bytes, out var length) || length == 0)
            return null;
        try
        {
            return Of(person).Unprotect(bytes[..length]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(Guid person) => protection.CreateProtector(Purpose, Stored.Id(person));
}

/// <summary>Asks whether a code of the app is right, as Identity wants it asked. Each code is taken once.</summary>
internal sealed class OneTimeCodeProvider(AuthenticatorKeys keys, Database database, TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.AuthenticatorKey is not null);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (keys.Open(user.Id, user.AuthenticatorKey) is not { } key || OneTimeCode.StepOf(key, token, time.GetUtcNow(), user.CodeStep) is not { } step)
            return false;
        user.CodeStep = step;
        return (await database.Write<bool>(async session => await AccountStore.TakeCode(session, user.Id, step))).Value;
    }
}
