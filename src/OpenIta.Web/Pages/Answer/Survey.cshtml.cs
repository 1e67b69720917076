using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Answer;

/// <summary>All of a survey under one address, so that neither it nor the history of a browser tells what was answered.</summary>
/// <remarks>No antiforgery token: it needs a cookie, and there is neither a session nor an account that a foreign page could misuse.</remarks>
[IgnoreAntiforgeryToken]
public sealed class SurveyModel(AnswerDesk desk, SurveyLink link) : PageModel
{
    public AnswerPage Shown { get; private set; } = null!;

    // Read from the route by hand: a bound parameter would read the form before its size and kind are looked at.
    public string Code => (string)RouteData.Values["code"]!;

    public async Task<IActionResult> OnGetAsync() =>
        Show(await desk.Open(Code, link.TakeCode(HttpContext, Code), Request.Query["page"] == "all", Speech.Of(HttpContext).Code));

    public async Task<IActionResult> OnPostAsync() => Show(await desk.Take(Code, HttpContext));

    private PageResult Show(AnswerPage page)
    {
        Shown = page;
        Speech.Choose(HttpContext, page.State?.Language);
        Response.StatusCode = page.Status;
        if (page.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            Response.Headers.RetryAfter = "10";
        if (page.Stage is AnswerStage.Left or AnswerStage.Sent or AnswerStage.Kept)
            Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Page();
    }
}
