using System.Text;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Publishing;
using OpenIta.Publishing.Issuing;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Publishing;

/// <summary>The reports of a year: choose, see what the auditor finds, preview, issue; and what was issued.</summary>
public sealed class IndexModel(Database database, ComposeReport compose, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ReportChoice Choice { get; set; } = new();

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<IssuedReport> Issued { get; private set; } = [];

    /// <summary>What the choice comes to; null before one is made.</summary>
    public Result<ComposedReport>? Composed { get; private set; }

    public bool MayIssue => actor.May(Permission.IssueReports, desk.Place, arrival.At);

    public int LastVersion => Issued.Where(i => i.Kind == Choice.Kind && i.Year == Year).Select(i => i.Version).DefaultIfEmpty(0).Max();

    public async Task OnGet(int? year, CancellationToken stop) => await Load(year, stop);

    public async Task<IActionResult> OnGetPreview(int year, CancellationToken stop)
    {
        await Load(year, stop);
        if (Composed is not { IsRefused: false } composed)
            return NotFound();
        SecurityHeaders.IsDocument(HttpContext);
        return Content(HtmlWriter.Write(composed.Value.Document), "text/html", Encoding.UTF8);
    }

    public async Task<IActionResult> OnPostIssue(int year, CancellationToken stop)
    {
        var issued = await new IssueReport(database, compose).Run(actor, desk.Agency, Choice.Order(new FiscalYear(year)), arrival.At, stop);
        if (issued.IsRefused)
            await Load(year, stop);
        return issued.IsRefused ? Again(issued.Refusal, ReportChoice.FieldOf(issued.Refusal)) : Done($"{desk.Address}/reports/{year}", texts.Publishing.Done(issued.Value));
    }

    private async Task Load(int? asked, CancellationToken stop)
    {
        (Years, Issued) = await database.Read(async s => (await ReportYears.Of(s, desk.Agency.Id, arrival.At), await IssuedReportStore.Of(s, desk.Agency.Id)), stop);
        Year = new FiscalYear(asked ?? Years[0]);
        Composed = Choice.Kind is null ? null : await compose.Run(Actor.Public, desk.Agency, Choice.Request(Year), arrival.At, stop);
    }
}
