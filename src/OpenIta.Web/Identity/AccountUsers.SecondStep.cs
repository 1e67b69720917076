using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Web.Identity;

/// <summary>The second step: an authenticator's key, sealed where it is kept, and recovery codes, kept as hashes.</summary>
internal sealed partial class AccountUsers : IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken stop) => Task.FromResult(user.HasTwoFactor);

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken stop)
    {
        user.HasTwoFactor = enabled;
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken stop) =>
        Task.FromResult(user.AuthenticatorKey is { } sealedKey ? seal.Unprotect(sealedKey) : null);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken stop)
    {
        user.AuthenticatorKey = seal.Protect(key);
        return Task.CompletedTask;
    }

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken stop) =>
        Write(async session =>
        {
            await RecoveryCodes.Replace(session, user.Id, [.. recoveryCodes.Select(Hash)]);
            return true;
        }, stop);

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken stop) =>
        Write(session => RecoveryCodes.Spend(session, user.Id, Hash(code.Trim().ToUpperInvariant())), stop);

    public Task<int> CountCodesAsync(Account user, CancellationToken stop) => database.Read(session => RecoveryCodes.Count(session, user.Id), stop);

    private async Task<bool> Write(Func<Session, Task<bool>> work, CancellationToken stop)
    {
        var written = await database.Write<bool>(async session => await work(session), stop);
        return written.IsRefused ? throw new IOException(written.Refusal.English) : written.Value;
    }

    // A code is random and long enough that its plain hash can't be guessed back.
    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
