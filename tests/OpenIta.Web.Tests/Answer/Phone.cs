using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Answer;

/// <summary>A browser without scripts that shows one page: it opens addresses, fills in what is there, and presses buttons.</summary>
public sealed class Phone(HttpClient client) : IDisposable
{
    public IDocument Page { get; private set; } = null!;

    public HttpResponseMessage Response { get; private set; } = null!;

    public HttpStatusCode Status => Response.StatusCode;

    public HttpClient Client => client;

    public string Title => Page.Title ?? "";

    public string Text => Page.Body!.TextContent;

    public Task Open(string address) => Show(client.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>Presses the button of that value in the form of answers, after filling in.</summary>
    public Task Press(string go, params (string Name, string Value)[] filled) => Show(client.PostAsync(Address, new FormUrlEncodedContent(Fields(go, filled))));

    /// <summary>What that button would send.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields(string go, params (string Name, string Value)[] filled)
    {
        // The button may stand outside the form and belong to it.
        Page.QuerySelectorAll("button[name=go]").Select(b => b.GetAttribute("value")).ShouldContain(go);
        return [.. RenderedForm.Fields(Form(go), filled).Where(f => f.Key != "go"), KeyValuePair.Create("go", go)];
    }

    public Uri Address => new(Form("").GetAttribute("action")!, UriKind.Relative);

    /// <summary>Chooses the option of that number in every group of the question that a phone shows, and goes on.</summary>
    public Task Answer(int option, string go = "next") =>
        Press(go, [.. Page.QuerySelectorAll("fieldset.now input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct().Select(n => (n, option.ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>From the first question to the page of checking.</summary>
    public async Task AnswerAll(int option = 1)
    {
        while (Page.QuerySelector("fieldset.now") is not null)
            await Answer(option);
    }

    public async Task Show(Task<HttpResponseMessage> asked)
    {
        Response = await asked;
        Page = await Site.Parse(Response);
    }

    public void Dispose() => client.Dispose();

    private IElement Form(string go) => Page.QuerySelectorAll("form[method=post]").FirstOrDefault(f => go == "resume" && f.QuerySelector("[value=resume]") is not null) ?? Page.QuerySelector("#answers")!;
}

/// <summary>Keeps cookies and follows redirects, as a browser does.</summary>
internal sealed class CookieKeeper : DelegatingHandler
{
    private readonly CookieContainer cookies = new();

    /// <summary>What servers asked to be kept, ever.</summary>
    public List<string> Set { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await Once(request, cancellationToken);
        for (var i = 0; i < 5 && response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther; i++)
        {
            using var next = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, response.Headers.Location!));
            foreach (var header in request.Headers.Where(h => h.Key != "Cookie"))
                next.Headers.TryAddWithoutValidation(header.Key, header.Value);
            response = await Once(next, cancellationToken);
        }
        return response;
    }

    private async Task<HttpResponseMessage> Once(HttpRequestMessage request, CancellationToken stop)
    {
        if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held)
            request.Headers.Add("Cookie", held);
        var response = await base.SendAsync(request, stop);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            cookies.SetCookies(request.RequestUri!, cookie);
        return response;
    }
}
