using Microsoft.AspNetCore.Http.Features;
using OpenIta.Web.Language;

namespace OpenIta.Web.Warmth;

/// <summary>Requests that nobody sent, as a browser would send them.</summary>
internal static class MadeUp
{
    /// <param name="address">Path and query, escaped as in a link.</param>
    /// <param name="language">As the visitor chose it on an earlier page; null where they did not.</param>
    public static HttpRequestFeature Get(string address, string? language = null)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? at : address.Length;
        return new HttpRequestFeature
        {
            Protocol = "HTTP/1.1",
            Method = HttpMethods.Get,
            Path = Uri.UnescapeDataString(address[..question]),
            QueryString = address[question..],
            Headers = new HeaderDictionary { ["Accept-Encoding"] = "gzip, br", ["Cookie"] = language is null ? default : $"{LanguageChoice.Name}={language}" },
        };
    }
}
