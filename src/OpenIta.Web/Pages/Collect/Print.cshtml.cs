using System.Text;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Surveys;
using OpenIta.Surveys.Paper;
using OpenIta.Surveys.Posters;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Collect;

/// <summary>Forms on paper, each with a number of its own.</summary>
public sealed class PrintModel(SurveyDirectory surveys, IssuePaperForms issue, Actor actor) : FormPage
{
    public IActionResult OnGet() => Redirect("/collect");

    public async Task<IActionResult> OnPostAsync(string code, int count)
    {
        var found = await surveys.Find(code);
        if (found.IsRefused)
            return NotFound();
        var numbers = await issue.Run(actor, found.Value.Survey, count);
        if (numbers.Refusal is NotAllowed)
            return NotFound();
        return numbers.IsRefused
            ? Again(numbers.Refusal)
            : Content(PaperSheets.Of(found.Value, numbers.Value).Linked(Url.Content("~/lib/poster.css")), "text/html", Encoding.UTF8);
    }
}
