using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OpenIta.Accounts;

namespace OpenIta.Web.Identity;

/// <summary>A sealed cookie that says on which device an account has signed in before. It opens nothing; it only waits in a queue of its own.</summary>
public sealed class KnownDevices(IDataProtectionProvider protection, IConfiguration configuration)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly IDataProtector seal = protection.CreateProtector("known-device");
    private readonly bool isHttps = SignInServices.IsHttps(configuration);

    private string Name => (isHttps ? "__Host-" : "") + "openita.device";

    /// <summary>The mark of this device for the account; null when the account has not signed in here.</summary>
    public string? MarkFor(HttpContext context, string email)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and < 1000 } cookie)
            return null;
        try
        {
            return seal.Unprotect(cookie).Split('|') is [var account, var mark] && account == Account.EmailKey(email) ? mark : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext context, string email) => context.Response.Cookies.Append(
        Name, seal.Protect($"{Account.EmailKey(email)}|{MarkFor(context, email) ?? Guid.NewGuid().ToString("N")}"),
        new CookieOptions { HttpOnly = true, Secure = isHttps || context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Kept, IsEssential = true });
}
