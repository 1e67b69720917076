using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;

namespace OpenIta.Web.Identity;

// The second step: the authenticator app's key and the recovery codes. Turned on and off by the use cases of People.
internal sealed partial class AccountUsers : IUserAuthenticatorKeyStore<Account>, IUserTwoFactorStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken stop) => Task.FromResult(user.AuthenticatorKey);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken stop)
    {
        user.AuthenticatorKey = key;
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken stop) => Task.FromResult(user.HasTwoFactor);

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken stop)
    {
        user.HasTwoFactor = enabled;
        return Task.CompletedTask;
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken stop) => database.Read(async session => (int)await RecoveryCodes.Left(session, user.Id), stop);

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken stop) =>
        (await database.Write<bool>(async session => await RecoveryCodes.Spend(session, user.Id, code), stop)).Value;

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken stop) =>
        throw new NotSupportedException("Recovery codes are made by SecondStep.RenewCodes, which shows them once.");
}
