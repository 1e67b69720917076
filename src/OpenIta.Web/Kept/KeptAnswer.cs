using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpenIta.Web.Kept;

/// <summary>A page or file with what its headers say of it. Whoever has it already is told so.</summary>
internal sealed record KeptAnswer(KeptPage Page, IReadOnlyList<KeyValuePair<string, StringValues>> Headers)
{
    private static readonly string[] Repeated = [HeaderNames.CacheControl, HeaderNames.ContentDisposition];

    public long Bytes => Page.Bytes;

    /// <summary>Null where the answer is not one to keep.</summary>
    public static KeptAnswer? Of(HttpResponse response, ReadOnlySpan<byte> drawn, IReadOnlyList<string> own)
    {
        if (response.StatusCode != StatusCodes.Status200OK || response.GetTypedHeaders().CacheControl is { NoStore: true })
            return null;
        return new KeptAnswer(
            new KeptPage(response.ContentType, drawn, own),
            [.. Repeated.Where(response.Headers.ContainsKey).Select(name => KeyValuePair.Create(name, response.Headers[name]))]);
    }

    /// <param name="version">What tells this visit's answer from another visit's, were everything kept the same.</param>
    /// <param name="known">Fingerprints that the visitor has.</param>
    public Task Send(HttpResponse response, IReadOnlyList<string> own, string version, IEnumerable<EntityTagHeaderValue> known)
    {
        // Weak: two answers with it say the same, but each has a nonce of its own.
        var tag = new EntityTagHeaderValue($"\"{Page.Fingerprint}{version}\"", isWeak: true);
        response.Headers.CacheControl = "private, no-cache";
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        response.GetTypedHeaders().ETag = tag;
        if (!known.Any(k => k.Compare(tag, useStrongComparison: false)))
            return Page.Write(response, own);
        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentLength = null;
        return Task.CompletedTask;
    }
}
