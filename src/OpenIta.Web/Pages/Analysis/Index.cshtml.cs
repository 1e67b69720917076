using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Measures.Bank;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Analysis;

/// <summary>What the scores of a year mean, in figures and in words that can be edited, and what would change them.</summary>
[RequestSizeLimit(MostBytes)]
public sealed class IndexModel(AnalysisPages pages, MeasureBank bank, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    // A percent-encoded Thai letter is nine bytes; the longest text stays below.
    private const int MostBytes = 256 * 1024;

    /// <summary>Null where the agency has no result yet.</summary>
    public AnalysisView? View { get; private set; }

    public bool MayWrite => actor.May(Permission.WriteMeasures, desk.Place, arrival.At);

    [BindProperty(Name = "")]
    public AnalysisInput Typed { get; set; } = new();

    /// <summary>A supposition, such as O12=100; several apart by commas or spaces.</summary>
    [BindProperty(SupportsGet = true, Name = "if")]
    public string? Suppose { get; set; }

    public async Task OnGet([FromRoute] int? year)
    {
        View = await AnalysisView.Load(pages, bank, desk.Agency.Id, year, texts.Speech.IsThai ? TextLanguage.Thai : TextLanguage.English, Suppose, actor, arrival.At);
        if (View is not null)
            Typed.Fill(View.Analysis);
    }

    public Task<IActionResult> OnPostBounds([FromRoute] int? year) => Change(year, nameof(Typed.Develop), "", texts.Analysis.BoundsKept, async view =>
        Typed.Bounds() is { IsRefused: true } wrong ? wrong.Refusal : (await pages.SetBounds(actor, desk.Agency.Id, view.Year, Typed.Bounds()?.Value, arrival.At)).Refusal);

    public Task<IActionResult> OnPostText([FromRoute] int? year) => Change(year, $"words-{Typed.Section}", $"#{Typed.Section}", texts.Analysis.TextKept, async view =>
        (await pages.Write(actor, desk.Agency.Id, view.Year, view.Shown.Figures.Language, Typed.Section, Typed.Words ?? "", arrival.At)).Refusal);

    private async Task<IActionResult> Change(int? year, string field, string mark, string notice, Func<AnalysisView, Task<Refusal?>> run)
    {
        if (!MayWrite)
            return Forbid();
        await OnGet(year);
        if (View is not { } view)
            return NotFound();
        return await run(view) is { } refusal ? Again(refusal, field) : Done($"{desk.Address}/analysis/{view.Year}{mark}", notice);
    }
}
