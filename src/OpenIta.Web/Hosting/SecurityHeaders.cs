using Microsoft.Extensions.Primitives;

namespace OpenIta.Web.Hosting;

/// <summary>
/// Headers on every response, error pages included. Scripts, styles, fonts and pictures come from this origin as files and nothing is
/// inline, so the policy needs neither nonces nor exceptions.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; " +
        "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly KeyValuePair<string, StringValues>[] Headers =
    [
        new("Content-Security-Policy", Policy),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var isSurvey = SurveyPaths.Contain(context);
            // On starting, because the error page begins with an emptied response.
            context.Response.OnStarting(() =>
            {
                foreach (var header in Headers)
                    context.Response.Headers[header.Key] = header.Value;
                if (isSurvey)
                {
                    context.Response.Headers["Referrer-Policy"] = "no-referrer";
                    context.Response.Headers.CacheControl = "no-store";
                }
                return Task.CompletedTask;
            });
            return next(context);
        });
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
    }
}
