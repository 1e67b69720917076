using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>The measures of a year: what is overdue, a board by status, the year at a glance; and where more come from.</summary>
public sealed class IndexModel(Database database, FrameworkLibrary frameworks, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    public MeasuresView View { get; private set; } = null!;

    public bool MayWrite => actor.May(Permission.WriteMeasures, desk.Place, arrival.At);

    /// <summary>A word of the title, a code, or who is responsible.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Word { get; set; }

    [BindProperty]
    public Guid Report { get; set; }

    public Task OnGet([FromRoute] int? year) => Load(year);

    public Task<IActionResult> OnPostCopy([FromRoute] int? year) => Take(year, () =>
        new CopyMeasures(database, frameworks).Run(actor, desk.Agency.Id, new FiscalYear(View.Year.BuddhistEra - 1), View.Year, arrival.At));

    public Task<IActionResult> OnPostImport([FromRoute] int? year) => Take(year, () => new ImportMeasures(database).Run(actor, desk.Agency.Id, Report, arrival.At));

    private async Task<IActionResult> Take(int? year, Func<Task<Result<IReadOnlyList<Measure>>>> run)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        var taken = await run();
        return taken.IsRefused ? Again(taken.Refusal) : Done($"{desk.Address}/measures/{taken.Value[0].Year}", texts.Measure.Taken(taken.Value.Count));
    }

    private async Task Load(int? year) =>
        View = await database.Read(s => MeasuresView.Load(s, desk.Agency.Id, year, Word, MayWrite, Bangkok.DayOf(arrival.At)));
}
