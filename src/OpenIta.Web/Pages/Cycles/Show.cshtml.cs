using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Storage;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>One cycle: its calendar, how far the agencies have registered, and the extension of a phase.</summary>
public sealed class ShowModel(Database database, ExtendPhase extend, Actor actor, Texts texts, TimeProvider time) : FormPage
{
    public Cycle Cycle { get; private set; } = null!;

    public IReadOnlyList<PhaseWindow> Windows { get; private set; } = [];

    public PhaseWindow? NextDeadline => Windows.Where(w => w.IsOpen(time.GetUtcNow())).MinBy(w => w.Closes) ?? Windows.Where(w => w.Opens > time.GetUtcNow()).MinBy(w => w.Opens);

    public (long Approved, long Submitted, long Begun) Registrations { get; private set; }

    public long Agencies { get; private set; }

    public IReadOnlyList<(Extension Extension, string? Agency)> Extensions { get; private set; } = [];

    [BindProperty]
    public Phase Phase { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    [BindProperty]
    public bool ForOne { get; set; }

    [BindProperty]
    public string? AgencyName { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGet(Guid cycle) => await Load(cycle) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid cycle)
    {
        if (!await Load(cycle))
            return NotFound();
        if (!DateOnly.TryParseExact(LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Again(new PhaseMissing(Phase), nameof(LastDay));
        var agency = ForOne ? await database.Read(s => AgencyStore.FindNamed(s, AgencyName ?? "")) : null;
        if (ForOne && agency is null)
            return Again(new AgencyGone(), nameof(AgencyName));
        var extended = await extend.Run(actor, cycle, Phase, agency?.Id, day, Reason ?? "");
        return extended.IsRefused ? Again(extended.Refusal, FieldOf(extended.Refusal)) : Done($"/admin/cycles/{cycle}", texts.Cycle.Extended);
    }

    private static string? FieldOf(Refusal refusal) => refusal switch
    {
        ReasonMissing or ReasonTooLong => nameof(Reason),
        ExtensionNotLater or ExtensionTooLong => nameof(LastDay),
        PhaseNotInCycle => nameof(Phase),
        _ => null,
    };

    private Task<bool> Load(Guid id) => database.Read(async session =>
    {
        if (await CycleStore.Find(session, id) is not { } found)
            return false;
        Cycle = found;
        Windows = await CycleStore.Of(session, id);
        Registrations = await RegistrationStore.Counts(session, id);
        Agencies = await AgencyStore.Count(session);
        var extensions = new List<(Extension, string?)>();
        foreach (var extension in (await ExtensionStore.Of(session, id)).Take(100))
            extensions.Add((extension, extension.Agency is { } agency ? (await AgencyStore.Find(session, agency))?.Name : null));
        Extensions = extensions;
        return true;
    });
}
