using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Analysis.Drafting;
using OpenIta.Basics;
using OpenIta.Results;
using OpenIta.Scoring;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Analysis;

/// <summary>What the scores of a year mean, in figures and in words that can be edited, and what would change them.</summary>
public sealed class IndexModel(Database database, AgencyPages results, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    private readonly AnalysisPages pages = new(database, results);

    /// <summary>Null where the agency has no result yet.</summary>
    public AgencyAnalysis? Shown { get; private set; }

    public bool MayWrite => actor.May(Permission.WriteMeasures, desk.Place, arrival.At);

    /// <summary>Bounds of the agency's own bands.</summary>
    [BindProperty]
    public string? Develop { get; set; }

    [BindProperty]
    public string? Keep { get; set; }

    [BindProperty]
    public AnalysisSection Section { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>A supposition, such as O12=100; several apart by commas or spaces.</summary>
    [BindProperty(SupportsGet = true, Name = "if")]
    public string? Suppose { get; set; }

    public Result<WhatIf>? Supposed { get; private set; }

    public Result<PathToLevel>? Path { get; private set; }

    public async Task<IActionResult> OnGet(int? year)
    {
        await Load(year);
        return Page();
    }

    public async Task<IActionResult> OnPostBounds(int? year)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        if (Shown is not { } shown)
            return NotFound();
        var bounds = string.IsNullOrWhiteSpace(Develop) && string.IsNullOrWhiteSpace(Keep) ? null : BandBounds.Of(Number(Develop), Number(Keep));
        if (bounds is { IsRefused: true })
            return Again(bounds.Refusal, nameof(Develop));
        var set = await pages.SetBounds(actor, desk.Agency.Id, shown.Analysis.Result.FiscalYear, bounds?.Value, arrival.At);
        return set.IsRefused ? Again(set.Refusal) : Done(Here(shown), texts.Analysis.BoundsKept);
    }

    public async Task<IActionResult> OnPostText(int? year)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        if (Shown is not { } shown)
            return NotFound();
        var written = await pages.Write(actor, desk.Agency.Id, shown.Analysis.Result.FiscalYear, shown.Figures.Language, Section, Words ?? "", arrival.At);
        return written.IsRefused ? Again(written.Refusal, $"words-{Section}") : Done($"{Here(shown)}#{Section}", texts.Analysis.TextKept);
    }

    private string Here(AgencyAnalysis shown) => $"{desk.Address}/analysis/{shown.Analysis.Result.FiscalYear.ToString(CultureInfo.InvariantCulture)}";

    private async Task Load(int? year)
    {
        var language = texts.Speech.IsThai ? TextLanguage.Thai : TextLanguage.English;
        var loaded = await pages.Load(desk.Agency.Id, year, language, actor, arrival.At);
        if (loaded.IsRefused)
            return;
        Shown = loaded.Value;
        Develop ??= Text(Shown.Analysis.Bands.ElementAtOrDefault(1)?.Band.From);
        Keep ??= Text(Shown.Analysis.Bands.LastOrDefault()?.Band.From);
        if (Shown.Analysis.Result.Computed is not { } tree)
            return;
        var inputs = new ScoreInputs(ShortestPath.Leaves(tree));
        if (!string.IsNullOrWhiteSpace(Suppose))
            Supposed = Suppositions.Read(Suppose).Then(changes => WhatIf.Of(tree.Framework, inputs, changes));
        Path = ShortestPath.Of(tree.Framework, inputs);
    }

    private static string? Text(decimal? bound) => bound?.ToString("0.##", CultureInfo.InvariantCulture);

    private static decimal Number(string? typed) =>
        decimal.TryParse(ThaiDigits.ToArabic(typed ?? ""), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
