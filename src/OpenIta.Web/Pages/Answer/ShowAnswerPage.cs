using System.Globalization;
using System.Security.Cryptography;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Answer;

/// <summary>
/// Works out what a respondent is shown, before the framework's way of a page begins: most of the time that way is not needed,
/// because the page is kept. Reached like any page, behind the same middleware.
/// </summary>
public sealed class ShowAnswerPage(AnswerDesk desk, SurveyLink link, KeptPages kept)
{
    /// <param name="draw">The Razor page, which finds what it shows with <see cref="Of"/>.</param>
    public async Task Run(HttpContext context, RequestDelegate draw)
    {
        var (request, response, code) = (context.Request, context.Response, (string)context.GetRouteValue("code")!);
        var page = HttpMethods.IsPost(request.Method)
            ? await desk.Take(code, context)
            : await desk.Open(code, link.TakeCode(context, code), request.Query["page"] == "all", Speech.Of(context).Code);
        context.Items[typeof(AnswerPage)] = page;
        Speech.Choose(context, page.State?.Language);
        response.StatusCode = page.Status;
        // Not all in the same second.
        if (page.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = RandomNumberGenerator.GetInt32(5, 16).ToString(CultureInfo.InvariantCulture);
        if (page.Stage is AnswerStage.Left or AnswerStage.Sent or AnswerStage.Kept)
            response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        await kept.Show(context, page, draw);
    }

    public static AnswerPage Of(HttpContext context) => (AnswerPage)context.Items[typeof(AnswerPage)]!;
}
