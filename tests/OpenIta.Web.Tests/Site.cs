using System.Collections.Concurrent;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Accounts;
using OpenIta.Reports;
using OpenIta.Storage;
using OpenIta.Web.Tests.Accounts;

namespace OpenIta.Web.Tests;

/// <summary>The program in process over a SQLite database of its own, asked over HTTP as a browser without scripts would.</summary>
/// <remarks>Pages only read, so tests that name the same reports share one program; each has a browser of its own.</remarks>
public sealed class Site : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RunningSite>>> Running = new(StringComparer.Ordinal);

    private const string AntiforgeryField = "__RequestVerificationToken";

    private readonly RunningSite site;
    private readonly bool isOwn;
    private readonly CookieContainer cookies = new();
    private string? antiforgery;

    private Site(RunningSite site, bool isOwn)
    {
        this.site = site;
        this.isOwn = isOwn;
        Browser = site.Program.CreateDefaultClient(new RedirectHandler(), new CookieContainerHandler(cookies));
    }

    /// <summary>Agencies of the reports the site was started with, in their order.</summary>
    public IReadOnlyList<Guid> Agencies => site.Agencies;

    /// <summary>Keeps cookies, follows redirects.</summary>
    public HttpClient Browser { get; }

    /// <summary>A site with these reports, or empty. Tests that ask for the same share it: none of them may add what others would see, such as agencies or results.</summary>
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

    /// <summary>A site of the test's own, as just installed.</summary>
    public static async Task<Site> WithoutPeople() => new(await RunningSite.Start([]), isOwn: true);

    /// <summary>A site of the test's own, started with settings of the command line.</summary>
    public static async Task<Site> WithSettings(params (string Name, string Value)[] settings) =>
        new(await RunningSite.Start(_ => Task.FromResult(new List<Guid>()), settings: settings), isOwn: true);

    /// <summary>A site of the test's own with other services of the web framework.</summary>
    public static async Task<Site> WithServices(Action<IServiceCollection> change, params (string Name, string Value)[] settings) =>
        new(await RunningSite.Start(_ => Task.FromResult(new List<Guid>()), change, settings), isOwn: true);

    /// <summary>As if hours had passed since anybody tried to sign in.</summary>
    public Task ForgetTries() => site.Database.Write<bool>(async session => await session.Execute("delete from sign_in_try") >= 0);

    /// <summary>A site of the test's own whose answers tell whether a page's handler ran.</summary>
    public static Task<Site> WithEntrances() => WithServices(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new Entrance())));

    /// <summary>A site of the test's own whose schedules stand still: nothing changes but by requests.</summary>
    public static async Task<Site> WithoutSchedules(Func<Database, Task<List<Guid>>> fill) => new(
        await RunningSite.Start(fill, services => services.Remove(services.Single(s => s.ImplementationType?.Name == "QuartzHostedService"))), isOwn: true);

    internal static async Task StopAll()
    {
        foreach (var running in Running.Values)
            await (await running.Value).DisposeAsync();
    }

    /// <summary>The same program in another browser, whose person holds a role and has signed in by the page.</summary>
    public Task<Site> As(Role role, Place? at = null, DateTimeOffset? until = null) => As(new Grant(role, at ?? Place.Nation, until));

    public async Task<Site> As(params Grant[] grants) => await As(await TestPeople.Add(site.Database, grants));

    /// <summary>The same program in another browser, where this person has signed in by the page.</summary>
    public async Task<Site> As(Account person)
    {
        var signedIn = new Site(site, isOwn: false) { Person = person };
        var page = await signedIn.Page("/sign-in");
        using var response = await signedIn.Post(page.QuerySelector("main form")!, ("Email", person.Email), ("Password", TestPeople.Password));
        response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/desk");
        return signedIn;
    }

    /// <summary>The same program in another browser, where nobody has signed in.</summary>
    public Site OtherBrowser() => new(site, isOwn: false);

    /// <summary>Who has signed in, in a browser made by <see cref="As(Grant[])"/>.</summary>
    public Account? Person { get; private init; }

    public Database Database => site.Database;

    public IServiceProvider Services => site.Program.Services;

    /// <summary>One request with this browser's cookies, no redirect followed; a POST is empty but for its antiforgery field, or all empty as from another site.</summary>
    public async Task<HttpResponseMessage> Visit(string method, string address, bool isForged = false)
    {
        using var visitor = site.Program.CreateDefaultClient(new CookieContainerHandler(cookies));
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (method == "POST")
            request.Content = new FormUrlEncodedContent(isForged ? [] : [KeyValuePair.Create(AntiforgeryField, antiforgery ??= await FormKey())]);
        return await visitor.SendAsync(request);
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
        return await BrowsingContext.New().OpenAsync(page => page.Content(text).Address(response.RequestMessage?.RequestUri ?? new Uri("http://localhost/")));
    }

    /// <summary>A search form sent as rendered, with some fields filled in.</summary>
    public Task<IDocument> Send(IElement form, params (string Name, string Value)[] filled) =>
        Page(form.GetAttribute("action") + "?" + string.Join('&', RenderedForm.Fields(form, filled).Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}")));

    /// <summary>A form posted as rendered, antiforgery field and all, with some fields filled in. Redirects are followed.</summary>
    public async Task<HttpResponseMessage> Post(IElement form, params (string Name, string Value)[] filled)
    {
        using var content = new FormUrlEncodedContent(RenderedForm.Fields(form, filled));
        var address = form.GetAttribute("action") is { Length: > 0 } action ? new Uri(action, UriKind.Relative) : new Uri(form.BaseUri, UriKind.RelativeOrAbsolute);
        return await Browser.PostAsync(address, content);
    }

    private async Task<string> FormKey() =>
        (await Page(Person is null ? "/sign-in" : "/account")).QuerySelector($"main input[name={AntiforgeryField}]")!.GetAttribute("value")!;

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        if (isOwn)
            await site.DisposeAsync();
    }
}
