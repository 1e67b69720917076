using System.Collections.Concurrent;
using AngleSharp;
using AngleSharp.Dom;
using OpenIta.Reports;

namespace OpenIta.Web.Tests;

/// <summary>The program in process over a SQLite database of its own, asked over HTTP as a browser without scripts would.</summary>
/// <remarks>Pages only read, so tests that name the same reports share one program; each has a browser of its own.</remarks>
public sealed class Site : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RunningSite>>> Running = new(StringComparer.Ordinal);

    private readonly RunningSite site;
    private readonly bool isOwn;

    private Site(RunningSite site, bool isOwn)
    {
        this.site = site;
        this.isOwn = isOwn;
        Browser = site.Program.CreateClient();
    }

    /// <summary>Agencies of the reports the site was started with, in their order.</summary>
    public IReadOnlyList<Guid> Agencies => site.Agencies;

    /// <summary>Keeps cookies, follows redirects.</summary>
    public HttpClient Browser { get; }

    public static async Task<Site> With(params PublishedReport[] reports)
    {
        var key = string.Join('|', reports.Select(r => r.Source.Sha256));
        return new Site(await Running.GetOrAdd(key, _ => new Lazy<Task<RunningSite>>(() => RunningSite.Start(reports))).Value, isOwn: false);
    }

    /// <summary>The five published reports, read, audited and stored as the command line does it.</summary>
    public static async Task<Site> WithSamples() =>
        new(await Running.GetOrAdd("samples", _ => new Lazy<Task<RunningSite>>(RunningSite.StartWithSamples)).Value, isOwn: false);

    /// <summary>A site whose tables are gone after it started.</summary>
    public static async Task<Site> WithBrokenDatabase()
    {
        var broken = new Site(await RunningSite.Start([]), isOwn: true);
        await broken.site.Database.Write<bool>(async session =>
        {
            await session.Execute("drop table agency_year");
            return true;
        });
        return broken;
    }

    internal static async Task StopAll()
    {
        foreach (var running in Running.Values)
            await (await running.Value).DisposeAsync();
    }

    public Task<HttpResponseMessage> Get(string address) => Browser.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<IDocument> Page(string address)
    {
        using var response = await Get(address);
        return await Parse(response);
    }

    public static async Task<IDocument> Parse(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(page => page.Content(text));
    }

    /// <summary>A form sent as rendered, with some fields filled in.</summary>
    public Task<IDocument> Send(IElement form, params (string Name, string Value)[] filled)
    {
        var fields = form.QuerySelectorAll("input[name], select[name]")
            .ToDictionary(f => f.GetAttribute("name")!, f => f.LocalName == "select" ? f.QuerySelector("option[selected]")?.GetAttribute("value") ?? "" : f.GetAttribute("value") ?? "");
        foreach (var (name, value) in filled)
        {
            fields.ShouldContainKey(name);
            fields[name] = value;
        }
        return Page(form.GetAttribute("action") + "?" + string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}")));
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        if (isOwn)
            await site.DisposeAsync();
    }
}
