using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;

namespace OpenIta.Web.Identity;

/// <summary>
/// A change of roles or password ends every session of its person. Whoever changed their own goes on in the browser they did it in, and
/// only there.
/// </summary>
public sealed class OwnSession(SignInManager<Account> signIn, UserManager<Account> users)
{
    public async Task Keep()
    {
        // Null when the session's stamp is not the account's any more.
        if (await signIn.ValidateSecurityStampAsync(signIn.Context.User) is null && await users.GetUserAsync(signIn.Context.User) is { DisabledAt: null } me)
            await signIn.RefreshSignInAsync(me);
    }
}
