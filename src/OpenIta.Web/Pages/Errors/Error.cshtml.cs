using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Errors;

/// <summary>The one page for everything that is missing or fails; the log holds the same reference number.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(Texts texts) : PageModel
{
    public string Title { get; private set; } = "";

    public string Next { get; private set; } = "";

    /// <summary>What was sent when the database was away, to be sent again; null when there is nothing to send.</summary>
    public KeptForm? Kept { get; private set; }

    public string Reference => HttpContext.TraceIdentifier;

    public void OnGet(int? status) => Show(status);

    public async Task OnPostAsync(int? status)
    {
        Show(status);
        if (Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            Kept = await KeptForm.Of(HttpContext);
    }

    // Asked for by its own address, the page is as missing as any other.
    private void Show(int? status)
    {
        var code = HttpContext.Response.StatusCode is >= 400 and var failed ? failed : StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        if (code is StatusCodes.Status503ServiceUnavailable)
            Response.Headers.RetryAfter = "10";
        (Title, Next) = (status is 500 ? Math.Max(code, StatusCodes.Status500InternalServerError) : code) switch
        {
            StatusCodes.Status503ServiceUnavailable => (texts.Error.Down, texts.Error.DownNext),
            >= 500 => (texts.Error.Failed, texts.Error.FailedNext),
            StatusCodes.Status403Forbidden => (texts.Error.Forbidden, texts.Error.ForbiddenNext),
            StatusCodes.Status404NotFound => (texts.Error.NotFound, texts.Error.NotFoundNext),
            _ => (texts.Error.Refused, texts.Error.RefusedNext),
        };
    }
}
