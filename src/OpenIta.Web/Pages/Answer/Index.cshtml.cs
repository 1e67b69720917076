using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Basics;
using OpenIta.Surveys;

namespace OpenIta.Web.Pages.Answer;

/// <summary>For a survey code typed from paper.</summary>
public sealed class IndexModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public Refusal? Refusal { get; private set; }

    public IActionResult OnGet()
    {
        if (string.IsNullOrWhiteSpace(Code))
            return Page();
        if (ReadableCode.OfSurvey.Read(Code) is { } code)
            return Redirect($"/s/{code}{Request.QueryString.Value switch { var q when q?.Contains("lang=en", StringComparison.Ordinal) is true => "?lang=en", _ => "" }}");
        Refusal = new SurveyCodeMistyped(Code.Length <= 20 ? Code : Code[..20]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
