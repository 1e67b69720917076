using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OpenIta.Accounts;

namespace OpenIta.Web.Identity;

/// <summary>
/// Remembers, in a sealed cookie, who signed in with this browser before. It opens nothing; it only keeps strangers who guess at an
/// account from slowing down its owner.
/// </summary>
public sealed class KnownBrowser(IDataProtectionProvider protection, IConfiguration configuration, TimeProvider time)
{
    private const int MostPeople = 10;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("openita.browser");
    private readonly CookieBuilder cookie = SignInServices.Harden(new CookieBuilder(), "browser", SignInServices.IsHttps(configuration));

    /// <summary>The browser's number when this account signed in with it before; null otherwise.</summary>
    public string? NumberFor(HttpContext context, string email) =>
        Read(context) is [var number, .. var people] && people.Contains(Account.EmailKey(email), StringComparer.Ordinal) ? number : null;

    public void Remember(HttpContext context, string email)
    {
        var known = Read(context) ?? [Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))];
        var people = known.Skip(1).Where(p => p != Account.EmailKey(email)).Prepend(Account.EmailKey(email)).Take(MostPeople);
        var options = cookie.Build(context);
        options.Expires = time.GetUtcNow() + Memory;
        context.Response.Cookies.Append(cookie.Name!, protector.Protect(string.Join('\n', people.Prepend(known[0]))), options);
    }

    private string[]? Read(HttpContext context)
    {
        if (context.Request.Cookies[cookie.Name!] is not { } kept)
            return null;
        try
        {
            return protector.Unprotect(kept).Split('\n');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
