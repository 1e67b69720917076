using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Security;

/// <summary>What is wrong with the headers of an answer, and with what its page asks the browser to run.</summary>
internal static partial class Headers
{
    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    private static readonly string[] Parts =
        ["default-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'", "form-action 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"];

    private static readonly string[] Devices = ["camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()"];

    /// <param name="nonces">Those of the answers before: none may come again.</param>
    public static async Task<IReadOnlyList<string>> Faults(HttpResponseMessage response, ISet<string> nonces)
    {
        var faults = new List<string>();
        foreach (var (name, value) in Fixed)
            Expect(One(response, name) == value, name);
        Expect(One(response, "Referrer-Policy") is "no-referrer" or "strict-origin-when-cross-origin", "Referrer-Policy");
        Expect(Devices.All(d => One(response, "Permissions-Policy").Contains(d, StringComparison.Ordinal)), "Permissions-Policy");
        Expect(!response.Headers.Contains("Server") && !response.Headers.Contains("X-Powered-By"), "names its server");

        var policy = One(response, "Content-Security-Policy");
        var parts = policy.Split(';', StringSplitOptions.TrimEntries);
        Expect(Parts.All(p => parts.Contains(p, StringComparer.Ordinal)) && !policy.Contains("unsafe", StringComparison.Ordinal) && !policy.Contains('*', StringComparison.Ordinal), "policy: " + policy);
        var nonce = Script().Match(policy).Groups[1].Value;
        Expect(nonce.Length >= 32 && parts.Contains($"style-src 'nonce-{nonce}'", StringComparer.Ordinal), "no nonce for scripts and styles");
        Expect(nonces.Add(nonce), "a nonce that was used before");
        if (response.Content.Headers.ContentType?.MediaType == "text/html")
            faults.AddRange(Inline(await Site.Parse(response), nonce));
        return faults;

        void Expect(bool holds, string what)
        {
            if (!holds)
                faults.Add(what);
        }
    }

    private static IEnumerable<string> Inline(IDocument page, string nonce)
    {
        foreach (var loaded in page.QuerySelectorAll("script, link[rel=stylesheet], style").Where(e => e.GetAttribute("nonce") != nonce))
            yield return "without the nonce: " + loaded.OuterHtml;
        foreach (var inline in page.QuerySelectorAll("script:not([src]), style, [style]").Concat(page.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)))))
            yield return "inline: " + inline.OuterHtml;
    }

    private static string One(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && values.ToList() is [var only] ? only : "";

    [GeneratedRegex("script-src 'nonce-([0-9a-f]+)'(?:;|$)")]
    private static partial Regex Script();
}
