using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OpenIta.Basics;

namespace OpenIta.Web.Pages.Shared;

/// <summary>
/// A page with a form: a refusal shows the page again with 422, the faults on top and beside their fields, and what was typed still
/// there; success redirects with a notice. Pages of one person are never kept by a cache.
/// </summary>
public abstract class FormPage : PageModel
{
    private const string NoticeKey = "notice";

    public IReadOnlyList<FormFault> Faults { get; private set; } = [];

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers.CacheControl = "no-cache, no-store";

    /// <summary>The fault of a field, for the line beside it.</summary>
    public FormFault? FaultOf(string field) => Faults.FirstOrDefault(f => f.Field == field);

    /// <summary>Shows the page again and says what is wrong; <paramref name="field"/> is the name of the input it is about.</summary>
    protected IActionResult Again(Refusal refusal, string? field = null) => Again(new FormFault(field, refusal));

    protected IActionResult Again(params IReadOnlyList<FormFault> faults)
    {
        Faults = faults;
        ViewData.SetHasFaults();
        Response.StatusCode = (int)HttpStatusCode.UnprocessableEntity;
        return Page();
    }

    /// <summary>Goes on after a success; the next page says <paramref name="notice"/> once.</summary>
    protected IActionResult Done(string address, string notice)
    {
        TempData[NoticeKey] = notice;
        return LocalRedirect(address);
    }

    internal static string? Notice(ITempDataDictionary data) => data[NoticeKey] as string;
}

/// <param name="Field">Name of the input; null when the fault is about the form as a whole.</param>
public sealed record FormFault(string? Field, Refusal Refusal);
