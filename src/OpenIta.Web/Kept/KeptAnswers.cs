using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Statistics;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;

namespace OpenIta.Web.Kept;

/// <summary>
/// Keeps what endpoints marked <see cref="KeptForEveryone"/> answer those who have not signed in, until anything of it changed on any node:
/// a page of the nation is drawn once, not for each of the thousands who look on the day of publication.
/// </summary>
public sealed class KeptAnswers(PublicStates states, HtmlEncoder encoder)
{
    // Some thousand pages and drawings, packed.
    private const long MostBytes = 32 << 20;

    // Which of a visitor's own texts changes from minute to minute.
    private const int ServerTime = 1;

    private readonly KeptValues<(PublicState State, string Language, string Address), KeptAnswer?> kept = new(MostBytes, a => a?.Bytes ?? 0);

    public async Task Run(HttpContext context, RequestDelegate draw)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<KeptForEveryone>() is null || Sessions.Of(context) != Actor.Public)
        {
            await draw(context);
            return;
        }
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        var (at, texts) = (Arrival.Of(context).At, context.RequestServices.GetRequiredService<Texts>());
        // What the layout writes for this one visit.
        string[] own = [Nonce.Of(context), encoder.Encode(texts.Cycle.ServerTime(at)), encoder.Encode(texts.Site.PrintedOn(texts.Speech.Date(at)))];
        var answer = await kept.Get((await states.Now(), texts.Speech.Code, AddressOf(context.Request)), () => Draw(context, draw, own));
        if (answer is not null)
            await answer.Send(context.Response, own, answer.Page.Holds(ServerTime) ? (at.UtcTicks / TimeSpan.TicksPerMinute).ToString("x", CultureInfo.InvariantCulture) : "", known);
    }

    // Whole, whatever this one visitor has of it, and to the end, even if they go away: others wait for it.
    private static async Task<KeptAnswer?> Draw(HttpContext context, RequestDelegate draw, string[] own)
    {
        foreach (var header in (string[])[HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince, HeaderNames.Range, HeaderNames.IfRange])
            context.Request.Headers.Remove(header);
        var aborted = context.RequestAborted;
        context.RequestAborted = CancellationToken.None;
        using var drawn = await DrawnAnswer.Draw(context, draw);
        context.RequestAborted = aborted;
        if (KeptAnswer.Of(context.Response, drawn.Written.Span, own) is { } answer)
            return answer;
        // To write nothing would begin the answer, and the page that tells of a 404 could no longer be put in its place.
        if (drawn.Written.Length > 0)
            await context.Response.Body.WriteAsync(drawn.Written, aborted);
        return null;
    }

    // The same question however it is written: fields left empty ask nothing, and the language is told apart by itself.
    private static string AddressOf(HttpRequest request) =>
        UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, new QueryBuilder(
            from field in request.Query
            where field.Key != LanguageChoice.Name
            orderby field.Key
            from value in field.Value
            where !string.IsNullOrEmpty(value)
            select KeyValuePair.Create(field.Key, value)).ToQueryString());
}

internal static class KeptAnswersInPlace
{
    /// <summary>Stands behind whatever decides who is asking and how often they may.</summary>
    public static void UseKeptAnswers(this WebApplication app)
    {
        var kept = app.Services.GetRequiredService<KeptAnswers>();
        app.Use((context, next) => kept.Run(context, next));
    }
}
