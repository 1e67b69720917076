using Microsoft.Extensions.Primitives;
using OpenIta.Accounts;
using OpenIta.Web.Identity;

namespace OpenIta.Web.Hosting;

/// <summary>
/// Headers on every response, error pages included. Scripts and styles are files of this origin and are taken only with the nonce of
/// the answer; nothing is inline. Why what was refused is reported: <see cref="Endpoints.PolicyReports"/>.
/// </summary>
internal static class SecurityHeaders
{
    private const string NeverKept = "no-store";

    private static readonly KeyValuePair<string, StringValues>[] Headers =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    // An official document brings its look with it, widths of columns and bars among it; nothing in it can run or load.
    private const string DocumentPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly object Document = new();

    private const string AYear = "max-age=31536000";

    /// <summary>The answer is a document of its own, without a page of ours around it.</summary>
    public static void IsDocument(HttpContext context) => context.Items[Document] = Document;

    public static void UseSecurityHeaders(this WebApplication app)
    {
        // By what people are told to use, not by this request: a proxy in front may speak plain HTTP with the program.
        var isHttps = SignInServices.IsHttps(app.Configuration);
        app.Use((context, next) =>
        {
            var isSurvey = SurveyPaths.Contain(context);
            // On starting, because the error page begins with an emptied response.
            context.Response.OnStarting(() =>
            {
                foreach (var header in Headers)
                    context.Response.Headers[header.Key] = header.Value;
                if (isHttps)
                    context.Response.Headers.StrictTransportSecurity = AYear;
                // What the visitor has of the answer bears the nonce of then: a new policy would shut its own styles out.
                if (context.Response.StatusCode != StatusCodes.Status304NotModified)
                    context.Response.Headers.ContentSecurityPolicy = context.Items.ContainsKey(Document) ? DocumentPolicy : Policy(Nonce.Of(context), isReported: !isSurvey);
                if (isSurvey)
                {
                    context.Response.Headers["Referrer-Policy"] = "no-referrer";
                    context.Response.Headers.CacheControl = NeverKept;
                }
                // What a person sees who has signed in is theirs alone; files are everyone's and say themselves how long they keep.
                if (Sessions.Of(context) != Actor.Public && StringValues.IsNullOrEmpty(context.Response.Headers.CacheControl))
                    context.Response.Headers.CacheControl = NeverKept;
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    // A report names the page. Where people answer, nothing of it may be sent or kept.
    private static string Policy(string nonce, bool isReported) =>
        $"default-src 'self'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; worker-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'" + (isReported ? "; report-uri " + Endpoints.PolicyReports.Address : "");
}
