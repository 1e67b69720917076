using System.Collections.Concurrent;
using OpenIta.Surveys;
using OpenIta.Web.Hosting;
using OpenIta.Web.Kept;

namespace OpenIta.Web.Pages.Answer;

/// <summary>
/// Pages that are the same for everybody but for a few random words: the notice, the form that nobody has begun to fill in, the receipt.
/// Their view draws each once, then they are sent from memory; drawing them anew would be most of what a survey costs.
/// </summary>
public sealed class KeptPages
{
    // Under 30 KB each.
    private const int Most = 1000;

    private readonly ConcurrentDictionary<AnswerPage, KeptPage> kept = new();

    /// <param name="draw">Draws the page of this request into its response.</param>
    public async Task Show(HttpContext context, AnswerPage page, RequestDelegate draw)
    {
        if (!IsForEveryone(page))
        {
            await draw(context);
            return;
        }
        string[] own = [page.Sealed, page.Challenge?.Token ?? "", page.Receipt is { } receipt ? ReadableCode.Printed(receipt.Number) : "", Nonce.Of(context)];
        var key = WithoutOwn(page);
        if (!kept.TryGetValue(key, out var known))
        {
            if (kept.Count >= Most)
                kept.Clear();
            kept[key] = known = await Draw(context, draw, own);
        }
        await known.Write(context.Response, own);
    }

    // A fault repeats what was typed, a form in the middle shows what was answered.
    private static bool IsForEveryone(AnswerPage page) => page is { HasFault: false, Typed: "", Stage: AnswerStage.Notice or AnswerStage.OnePage, IsBlank: true } or { Stage: AnswerStage.Sent };

    // Whatever else a page shows tells it apart from others: the survey as it is now, the language, what it asks for. Of the agency
    // no page here shows the addresses, and a list would be equal to itself alone.
    private static AnswerPage WithoutOwn(AnswerPage page) => page with
    {
        Asked = page.Asked! with { Agency = page.Asked.Agency with { Domains = [] } },
        State = page.State! with { FormKey = "", Answers = [], AccessCode = page.State.AccessCode is null ? null : "", Draft = null },
        Sealed = "",
        Challenge = page.Challenge is { } challenge ? challenge with { Token = "" } : null,
        Receipt = page.Receipt is { } receipt ? receipt with { Number = "" } : null,
    };

    private static async Task<KeptPage> Draw(HttpContext context, RequestDelegate draw, string[] own)
    {
        using var drawn = await DrawnAnswer.Draw(context, draw);
        return new KeptPage(context.Response.ContentType, drawn.Written.Span, own);
    }
}
