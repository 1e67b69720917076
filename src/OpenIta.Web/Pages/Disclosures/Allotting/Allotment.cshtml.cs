using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures.Allotting;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures.Allotting;

/// <summary>Who assesses what in the round: assessors, the draw, loads, agreement, and announcing what is scored.</summary>
public sealed class AllotmentModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts) : FormPage
{
    /// <summary>Null when no cycle is under way.</summary>
    public AllotmentOverview? Shown { get; private set; }

    [BindProperty(Name = "")]
    public AllotmentInput Typed { get; set; } = new();

    public async Task OnGet(CancellationToken stop) => Typed.Show((await Load(stop))?.Rules);

    public async Task<IActionResult> OnPostDraw(CancellationToken stop) => await Tell(
        await new AllotAgencies(database, frameworks).Run(actor, Typed.Rules, arrival.At), d => texts.Allotment.Drawn(d.Allotments.Count, d.Loads.Count(l => l.Value > 0)), stop);

    public async Task<IActionResult> OnPostEnter(CancellationToken stop) =>
        await Tell(await new EnterAssessor(database).Run(actor, Typed.Email, Typed.OwnAgency, Typed.Province, arrival.At), a => texts.Allotment.Added(a.Name), stop);

    public async Task<IActionResult> OnPostWithdraw(Guid person, CancellationToken stop) =>
        await Tell(await new WithdrawAssessor(database).Run(actor, person, arrival.At), texts.Allotment.Withdrawn, stop);

    public async Task<IActionResult> OnPostAnnounce(CancellationToken stop) =>
        await Tell(await new AnnounceScores(database, frameworks).RunAll(actor, arrival.At, stop), texts.Allotment.Announced, stop);

    private async Task<IActionResult> Tell<T>(Result<T> done, Func<T, string> notice, CancellationToken stop)
    {
        if (!done.IsRefused)
            return Done("/admin/allotment", notice(done.Value));
        var shown = await Load(stop);
        // Other forms of the page leave the rules of the draw as they were.
        if (Typed.Share is null)
            Typed.Show(shown?.Rules);
        return Again(done.Refusal, AllotmentInput.FieldOf(done.Refusal));
    }

    private async Task<AllotmentOverview?> Load(CancellationToken stop) => Shown = await new AllotmentPages(database, frameworks).Overview(arrival.At, stop);
}
