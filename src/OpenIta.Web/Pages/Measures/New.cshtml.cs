using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Measures.Bank;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>A new measure: typed, or a proposal of the bank that is adapted.</summary>
[Access(Permission.WriteMeasures)]
[RequestSizeLimit(MeasureForm.MostBytes)]
public sealed class NewModel(Database database, AnalysisPages analyses, MeasureBank bank, FrameworkLibrary frameworks, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    public NewMeasureView View { get; private set; } = null!;

    [BindProperty]
    public MeasureForm Form { get; set; } = new();

    /// <summary>Id of a proposed measure, with the weakness it is for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Propose { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? For { get; set; }

    public async Task OnGet([FromRoute] int year)
    {
        await Load(year);
        Form = View.Adapted(Propose, For) ?? Form;
    }

    public async Task<IActionResult> OnPost([FromRoute] int year)
    {
        var added = await Form.Read().Then(content => new SaveMeasure(database, frameworks).Add(actor, desk.Agency.Id, new FiscalYear(year), content, arrival.At));
        if (!added.IsRefused)
            return Done($"{desk.Address}/measures/{year}", texts.Measure.Kept);
        await Load(year);
        return Again(added.Refusal, MeasureForm.FieldOf(added.Refusal));
    }

    private async Task Load(int year) => View = await NewMeasureView.Load(analyses, bank, frameworks, desk, new FiscalYear(year), actor, arrival.At);
}
