using System.Text;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Surveys;
using OpenIta.Surveys.Posters;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Surveys;

/// <summary>New access codes as slips to print and cut. They are shown in this one answer and kept nowhere.</summary>
[Access(Permission.ManageSurveys)]
public sealed class CodesModel(SurveyDirectory surveys, IssueCodes issue, Desk desk, Actor actor, PublicAddress address) : FormPage
{
    /// <summary>Pages of slips that a browser still prints without trouble; more are made in several goes.</summary>
    private const int MostAtOnce = 2000;

    public IActionResult OnGet() => Redirect($"{desk.Address}/surveys");

    public async Task<IActionResult> OnPostAsync(string code, int count)
    {
        var found = await surveys.Find(code);
        if (found.IsRefused || found.Value.Survey.Agency != desk.Agency.Id)
            return NotFound();
        if (count is < 1 or > MostAtOnce)
            return Again(new CodeCountOutOfRange(MostAtOnce));
        var issued = await issue.Run(actor, found.Value.Survey, count);
        if (issued.IsRefused)
            return Again(issued.Refusal);
        return Content(CodeSlips.Of(found.Value, new Uri(address.ToString()), issued.Value).Linked(Url.Content("~/lib/poster.css")), "text/html", Encoding.UTF8);
    }
}
