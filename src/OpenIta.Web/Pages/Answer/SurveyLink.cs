using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Answer;

/// <summary>
/// A link with an access code, such as the QR of a code slip: <c>/s/{survey}/{access code}</c>. It redirects at once to the survey, so that
/// the code stands in no address, history or Referer of what follows. The one cookie of a survey carries it over that redirect, sealed,
/// for two minutes at most, and is gone when the page shows.
/// </summary>
public sealed class SurveyLink(IDataProtectionProvider protection)
{
    private const string Cookie = "entry";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("OpenIta.Surveys.Link.1").ToTimeLimitedDataProtector();

    public IResult Follow(HttpContext context, string code, string access)
    {
        var address = $"{SurveyPaths.Root}/{Uri.EscapeDataString(code)}";
        // What is longer than a code with its dashes is none; the page will ask for it.
        if (access.Length <= 40)
            context.Response.Cookies.Append(Cookie, protector.Protect(access, Lifetime), Options(context, address));
        return TypedResults.Redirect(address);
    }

    /// <summary>The code that the link brought, once; null when there was none.</summary>
    public string? TakeCode(HttpContext context, string code)
    {
        if (context.Request.Cookies[Cookie] is not { } carried)
            return null;
        context.Response.Cookies.Delete(Cookie, Options(context, $"{SurveyPaths.Root}/{Uri.EscapeDataString(code)}"));
        try
        {
            return protector.Unprotect(carried);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, string path) => new()
    {
        Path = path,
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
    };
}
