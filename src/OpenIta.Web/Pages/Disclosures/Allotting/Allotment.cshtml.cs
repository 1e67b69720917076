using System.Globalization;
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
    private const string Here = "/admin/allotment";

    /// <summary>Null when no cycle is under way.</summary>
    public AllotmentOverview? Shown { get; private set; }

    [BindProperty]
    public bool OwnProvince { get; set; }

    [BindProperty]
    public string? Share { get; set; }

    [BindProperty]
    public string? Seed { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? OwnAgency { get; set; }

    [BindProperty]
    public string? Province { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        ShowRules();
    }

    public async Task<IActionResult> OnPostDraw(CancellationToken stop)
    {
        var share = decimal.TryParse(ThaiDigits.ToArabic(Share?.Trim() ?? ""), NumberStyles.Number, CultureInfo.InvariantCulture, out var typed) ? typed : -1;
        var drawn = await new AllotAgencies(database, frameworks).Run(actor, new AllotmentRules(OwnProvince, share, Seed?.Trim() ?? ""), arrival.At);
        return drawn.IsRefused
            ? await Again(drawn.Refusal, drawn.Refusal is BlindShareOutOfRange ? nameof(Share) : null, stop)
            : Done(Here, texts.Allotment.Drawn(drawn.Value.Allotments.Count, drawn.Value.Loads.Count(l => l.Value > 0)));
    }

    public async Task<IActionResult> OnPostEnter(CancellationToken stop)
    {
        var entered = await new EnterAssessor(database).Run(actor, Email, OwnAgency, Province, arrival.At);
        ShowRules(await Load(stop));
        return entered.Refusal switch
        {
            null => Done(Here, texts.Allotment.Added(entered.Value.Name)),
            AssessorHasNoAccount => Again(entered.Refusal, nameof(Email)),
            OwnAgencyUnknown => Again(entered.Refusal, nameof(OwnAgency)),
            _ => Again(entered.Refusal),
        };
    }

    public async Task<IActionResult> OnPostWithdraw(Guid person, CancellationToken stop)
    {
        var withdrawn = await new WithdrawAssessor(database).Run(actor, person, arrival.At);
        ShowRules(await Load(stop));
        return withdrawn.IsRefused ? Again(withdrawn.Refusal) : Done(Here, texts.Allotment.Withdrawn(withdrawn.Value));
    }

    public async Task<IActionResult> OnPostAnnounce(CancellationToken stop)
    {
        var announced = await new AnnounceScores(database, frameworks).RunAll(actor, arrival.At, stop);
        ShowRules(await Load(stop));
        return announced.IsRefused ? Again(announced.Refusal) : Done(Here, texts.Allotment.Announced(announced.Value));
    }

    private async Task<IActionResult> Again(Refusal refusal, string? field, CancellationToken stop)
    {
        await Load(stop);
        return Again(refusal, field);
    }

    // What the last draw went by, until something else is typed.
    private void ShowRules(AllotmentOverview? shown = null)
    {
        if ((shown ?? Shown)?.Rules is not { } rules)
            return;
        (OwnProvince, Share, Seed) = (rules.OwnProvinceExcluded, JudgingTexts.Plain(rules.BlindShare), rules.Seed);
    }

    private async Task<AllotmentOverview?> Load(CancellationToken stop) => Shown = await new AllotmentPages(database, frameworks).Overview(arrival.At, stop);
}
