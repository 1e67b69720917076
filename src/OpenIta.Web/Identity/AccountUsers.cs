using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Web.Identity;

/// <summary>Where ASP.NET Core Identity finds and keeps accounts.</summary>
internal sealed partial class AccountUsers(Database database) : IUserPasswordStore<Account>, IUserEmailStore<Account>, IUserSecurityStampStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken stop) =>
        Guid.TryParse(userId, out var id) ? database.Read(s => AccountStore.Find(s, id), stop) : Task.FromResult<Account?>(null);

    // People sign in with their e-mail address; Identity's "user name" and "e-mail" are the same here.
    public Task<Account?> FindByNameAsync(string name, CancellationToken stop) => FindByEmailAsync(name, stop);

    public Task<Account?> FindByEmailAsync(string email, CancellationToken stop) => database.Read(s => AccountStore.FindByEmail(s, email), stop);

    // Accounts are made by the use cases of People, never through Identity.
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken stop) => UpdateAsync(user, stop);

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken stop)
    {
        var saved = await database.Write<bool>(
            async session =>
            {
                await AccountStore.Save(session, user);
                return true;
            },
            stop);
        return saved.Refusal is { } refusal ? IdentityResult.Failed(new IdentityError { Code = refusal.Key, Description = refusal.English }) : IdentityResult.Success;
    }

    /// <summary>An account is disabled, never removed: what it did still names it.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken stop) => throw new NotSupportedException("An account is disabled, never removed.");

    public Task<string> GetUserIdAsync(Account user, CancellationToken stop) => Task.FromResult(Stored.Id(user.Id));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken stop) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken stop) => Task.CompletedTask;

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken stop) => GetNormalizedEmailAsync(user, stop);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken stop) => Task.CompletedTask;

    public Task<string?> GetEmailAsync(Account user, CancellationToken stop) => Task.FromResult<string?>(user.Email);

    public Task SetEmailAsync(Account user, string? email, CancellationToken stop)
    {
        user.Email = email ?? user.Email;
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedEmailAsync(Account user, CancellationToken stop) => Task.FromResult<string?>(Account.EmailKey(user.Email));

    public Task SetNormalizedEmailAsync(Account user, string? normalizedEmail, CancellationToken stop) => Task.CompletedTask;

    // Whoever got an account, got it by a link sent to the address.
    public Task<bool> GetEmailConfirmedAsync(Account user, CancellationToken stop) => Task.FromResult(true);

    public Task SetEmailConfirmedAsync(Account user, bool confirmed, CancellationToken stop) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken stop) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken stop) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken stop)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken stop) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken stop)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public void Dispose()
    {
    }
}
