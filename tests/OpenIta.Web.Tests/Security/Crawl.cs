using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Security;

/// <summary>An answer that a crawl met; the page is null for files.</summary>
internal sealed record Seen(string Address, HttpStatusCode Status, string MediaType, byte[] Content, IDocument? Page)
{
    public IEnumerable<IElement> Forms => Page?.QuerySelectorAll("form[method=post]").Where(f => f.GetAttribute("action") != "/sign-out") ?? [];
}

/// <summary>Follows every link of a site as a person would, one address of each kind.</summary>
internal static partial class Crawl
{
    public static async IAsyncEnumerable<Seen> Of(Visitor person)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(person.Starts.Where(a => kinds.Add(KindOf(a))));
        while (waiting.TryDequeue(out var address))
        {
            using var response = await person.Browser.Get(address);
            var seen = await Read(address, response);
            foreach (var link in seen.Page?.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!) ?? [])
                if (Inner(response, link) is { } inner && kinds.Add(KindOf(inner)))
                    waiting.Enqueue(inner);
            yield return seen;
        }
    }

    public static async Task<Seen> Read(string address, HttpResponseMessage response)
    {
        var (type, content) = (response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsByteArrayAsync());
        return new Seen(address, response.StatusCode, type, content, type == "text/html" ? await Site.Parse(response) : null);
    }

    /// <summary>The address without what tells one thing of a kind from another: ids, codes and years, and the values of a query.</summary>
    public static string KindOf(string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var names = query.Split('&').Select(p => p.Split('=') is [var name, var value] && name is "handler" or "format" ? $"{name}={value}" : p.Split('=')[0]);
        return Names().Replace(path, "/…") + "?" + string.Join('&', names.Order(StringComparer.Ordinal));
    }

    private static string? Inner(HttpResponseMessage response, string link) =>
        Uri.TryCreate(response.RequestMessage!.RequestUri!, link, out var target) && target.Host == response.RequestMessage.RequestUri!.Host && target.Scheme == "http"
        // The other language says the same.
        && !target.Query.Contains("lang=", StringComparison.Ordinal)
            ? target.PathAndQuery
            : null;

    [GeneratedRegex("/(?:[0-9a-f-]{32,}|[A-Z]?[0-9.]+|total|[IEO]IT|ita-[0-9]+|[A-Z0-9]{6,}|CfDJ8[^/]*)(?=/|$)")]
    private static partial Regex Names();
}
