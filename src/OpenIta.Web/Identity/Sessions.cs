using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Web.Identity;

/// <summary>
/// A session is a sealed cookie with the person's id and security stamp. Account and grants are read anew for every request, so a
/// change of either ends or changes the session at once.
/// </summary>
internal static class Sessions
{
    /// <summary>A session nobody uses ends after this.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>However busy, a session ends after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string StartedAt = "openita:started";

    // As RFC 8176 names how somebody proved who they are, and as Identity writes it after the second step.
    private const string Method = "amr", BothSteps = "mfa";

    /// <summary>What a session carries whose person has taken both steps.</summary>
    public static IEnumerable<Claim> WithBothSteps => [new Claim(Method, BothSteps)];

    public static Task OnSigningIn(CookieSigningInContext context)
    {
        var now = Now(context.HttpContext);
        if (context.Principal?.Identity is ClaimsIdentity identity && !identity.HasClaim(c => c.Type == StartedAt))
            identity.AddClaim(new Claim(StartedAt, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return Task.CompletedTask;
    }

    public static async Task OnValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (await Person(context) is { } actor)
        {
            context.HttpContext.Items[typeof(Actor)] = actor;
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Who is asking: the person signed in, or the public.</summary>
    public static Actor Of(HttpContext? context) => context?.Items[typeof(Actor)] as Actor ?? Actor.Public;

    private static async Task<Actor?> Person(CookieValidatePrincipalContext context)
    {
        var claims = context.Principal!;
        var options = context.HttpContext.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        if (!Guid.TryParse(claims.FindFirstValue(options.UserIdClaimType), out var id) || IsTooOld(claims, Now(context.HttpContext)))
            return null;
        var database = context.HttpContext.RequestServices.GetRequiredService<Database>();
        return await database.Read(async session =>
        {
            var account = await AccountStore.Find(session, id);
            if (account is not { DisabledAt: null } || account.SecurityStamp != claims.FindFirstValue(options.SecurityStampClaimType))
                return null;
            var grants = await GrantStore.Of(session, id);
            var actor = new Actor(account.Id, account.Name, [.. grants.Select(g => g.Grant)]);
            return context.HttpContext.RequestServices.GetRequiredService<SecondStepRule>().Narrowed(actor, claims.HasClaim(Method, BothSteps), context.HttpContext);
        });
    }

    private static bool IsTooOld(ClaimsPrincipal claims, DateTimeOffset now) =>
        !long.TryParse(claims.FindFirstValue(StartedAt), NumberStyles.None, CultureInfo.InvariantCulture, out var started)
        || now - DateTimeOffset.FromUnixTimeSeconds(started) > Longest;

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
