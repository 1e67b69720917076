using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures.Assigning;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Measures;

/// <summary>Which department answers for which disclosure item in a year.</summary>
public sealed class ResponsibilityModel(Database database, FrameworkLibrary frameworks, Actor actor, Desk desk, Arrival arrival) : PageModel
{
    public int Year { get; private set; }

    /// <summary>Null where there is no framework of the year.</summary>
    public Responsibilities? List { get; private set; }

    public bool MayAssign => actor.May(Permission.AssignItems, desk.Place, arrival.At);

    public async Task OnGet(int year)
    {
        Response.Headers.CacheControl = "no-store";
        Year = year;
        List = await database.Read(s => Responsibilities.Of(s, frameworks, desk.Agency.Id, new FiscalYear(year)));
    }
}
