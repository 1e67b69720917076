using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>The measures of a year: what is overdue, a board by status, the year at a glance; and where new ones come from.</summary>
public sealed class IndexModel(Database database, FrameworkLibrary frameworks, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    public FiscalYear Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<Measure> Measures { get; private set; } = [];

    public IReadOnlyList<(StoredReport Report, int Rows)> Waiting { get; private set; } = [];

    public bool MayWrite => actor.May(Permission.WriteMeasures, desk.Place, arrival.At);

    public DateOnly Today => Bangkok.DayOf(arrival.At);

    [BindProperty]
    public MeasureForm Form { get; set; } = new();

    [BindProperty]
    public Guid Report { get; set; }

    public async Task OnGet(int? year) => await Load(year);

    public async Task<IActionResult> OnPostAdd(int? year)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        var content = Form.Read();
        if (content.IsRefused)
            return Again(content.Refusal, MeasureForm.FieldOf(content.Refusal));
        var added = await new SaveMeasure(database, frameworks).Add(actor, desk.Agency.Id, Year, content.Value, arrival.At);
        return added.IsRefused ? Again(added.Refusal, MeasureForm.FieldOf(added.Refusal)) : Done(Here(Year), texts.Measure.Kept);
    }

    public async Task<IActionResult> OnPostCopy(int? year)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        var copied = await new CopyMeasures(database, frameworks).Run(actor, desk.Agency.Id, new FiscalYear(Year.BuddhistEra - 1), Year, arrival.At);
        return copied.IsRefused ? Again(copied.Refusal) : Done(Here(Year), texts.Measure.Taken(copied.Value.Count));
    }

    public async Task<IActionResult> OnPostImport(int? year)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        var imported = await new ImportMeasures(database).Run(actor, desk.Agency.Id, Report, arrival.At);
        return imported.IsRefused ? Again(imported.Refusal) : Done(Here(imported.Value[0].Year), texts.Measure.Taken(imported.Value.Count));
    }

    private string Here(FiscalYear year) => $"{desk.Address}/measures/{year}";

    private Task<bool> Load(int? asked) => database.Read(async session =>
    {
        var stored = await MeasureStore.Years(session, desk.Agency.Id);
        Year = new FiscalYear(asked is > 2500 and < 2700 ? asked.Value : stored.Count > 0 ? stored[0] : ThisYear());
        Years = [.. stored.Append(Year.BuddhistEra).Append(ThisYear()).Distinct().OrderDescending()];
        Measures = await MeasureStore.Of(session, desk.Agency.Id, Year);
        Waiting = MayWrite ? await ImportMeasures.Waiting(session, desk.Agency.Id) : [];
        return true;
    });

    private int ThisYear() => Today.Year + FiscalYear.EraOffset + (Today.Month >= 10 ? 1 : 0);
}
