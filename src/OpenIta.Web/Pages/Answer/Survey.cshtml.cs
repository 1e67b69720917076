using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpenIta.Web.Pages.Answer;

/// <summary>
/// All of a survey under one address, so that neither it nor the history of a browser tells what was answered. What is shown,
/// <see cref="ShowAnswerPage"/> has worked out before.
/// </summary>
/// <remarks>No antiforgery token: it needs a cookie, and there is neither a session nor an account that a foreign page could misuse.</remarks>
[IgnoreAntiforgeryToken]
public sealed class SurveyModel : PageModel
{
    public AnswerPage Shown => ShowAnswerPage.Of(HttpContext);

    public IActionResult OnGet() => Page();

    public IActionResult OnPost() => Page();
}
