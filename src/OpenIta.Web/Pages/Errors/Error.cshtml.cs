using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpenIta.Web.Pages.Errors;

/// <summary>The one page for everything that is missing or fails; the log holds the same reference number.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public bool IsMissing { get; private set; }

    public bool IsForbidden { get; private set; }

    public string Reference => HttpContext.TraceIdentifier;

    public void OnGet(int? status) => Show(status);

    public void OnPost(int? status) => Show(status);

    // Asked for by its own address, the page is as missing as any other.
    private void Show(int? status)
    {
        var code = HttpContext.Response.StatusCode is >= 400 and var failed ? failed : StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        IsForbidden = code == StatusCodes.Status403Forbidden;
        IsMissing = code < 500 && status is not 500;
    }
}
