using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Reports;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>One measure: what it is, what was reported of it, and the forms to change it and to report.</summary>
public sealed class ShowModel(Database database, FrameworkLibrary frameworks, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    public Measure Measure { get; private set; } = null!;

    /// <summary>The measure of the year before that it goes on with.</summary>
    public Measure? Earlier { get; private set; }

    public bool MayWrite => actor.May(Permission.WriteMeasures, desk.Place, arrival.At);

    /// <summary>An officer of any department of the agency may report.</summary>
    public bool MayReport => actor.Grants.Any(g => g.Holds(arrival.At) && g.Allows(Permission.ReportProgress, desk.Place with { Department = g.Scope.Department }));

    [BindProperty]
    public MeasureForm? Form { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public MeasureStatus Status { get; set; }

    [BindProperty]
    public string? Told { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? EvidenceUrl { get; set; }

    [BindProperty]
    public DateOnly? EvidenceDate { get; set; }

    [BindProperty]
    public IFormFile? EvidenceUpload { get; set; }

    public DateOnly Today => Bangkok.DayOf(arrival.At);

    public async Task<IActionResult> OnGet(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostChange(Guid id)
    {
        if (!MayWrite)
            return Forbid();
        if (!await Load(id))
            return NotFound();
        var content = (Form ?? new MeasureForm()).Read();
        if (content.IsRefused)
            return Again(content.Refusal, MeasureForm.FieldOf(content.Refusal));
        var changed = await new SaveMeasure(database, frameworks).Change(actor, desk.Agency.Id, id, Version, content.Value, arrival.At);
        return changed.IsRefused ? Again(changed.Refusal, MeasureForm.FieldOf(changed.Refusal)) : Done($"{desk.Address}/measure/{id}", texts.Measure.Kept);
    }

    public async Task<IActionResult> OnPostRemove(Guid id)
    {
        if (!MayWrite)
            return Forbid();
        if (!await Load(id))
            return NotFound();
        var removed = await new SaveMeasure(database, frameworks).Remove(actor, desk.Agency.Id, id, arrival.At);
        return removed.IsRefused ? Again(removed.Refusal) : Done($"{desk.Address}/measures/{Measure.Year}", texts.Measure.Removed);
    }

    public async Task<IActionResult> OnPostProgress(Guid id)
    {
        if (!MayReport)
            return Forbid();
        if (!await Load(id))
            return NotFound();
        if (EvidenceUpload?.Length > EvidenceFile.Largest)
            return Again(new EvidenceTooLarge(EvidenceFile.Largest), nameof(EvidenceUpload));
        var content = new ProgressContent(Until ?? Today, Status, Told, Outcome)
        {
            Pages = string.IsNullOrWhiteSpace(EvidenceUrl) ? [] : [new Evidence.Page(EvidenceUrl.Trim(), EvidenceUrl, EvidenceDate)],
            Files = EvidenceUpload is { Length: > 0 } file ? [new EvidenceFile(file.FileName, await Bytes(file), EvidenceDate)] : [],
        };
        var reported = await new ReportProgress(database).Run(actor, desk.Agency.Id, id, content, arrival.At);
        return reported.IsRefused ? Again(reported.Refusal, FieldOf(reported.Refusal)) : Done($"{desk.Address}/measure/{id}", texts.Measure.ProgressKept);
    }

    /// <summary>A file of evidence, always as a download: what people upload is never shown as a page of this site.</summary>
    public async Task<IActionResult> OnGetEvidence(Guid id, string sha256)
    {
        if (!await Load(id) || Measure.Progress.SelectMany(p => p.Evidence).OfType<Evidence.File>().FirstOrDefault(f => f.Sha256 == sha256) is not { } file)
            return NotFound();
        return await database.Read(s => MeasureStore.EvidenceBytes(s, desk.Agency.Id, sha256)) is { } bytes ? File(bytes, "application/octet-stream", file.Name) : NotFound();
    }

    private static string? FieldOf(Refusal refusal) => refusal switch
    {
        ProgressInFuture => nameof(Until),
        ProgressSaysNothing or MeasureTextTooLong => nameof(Told),
        EvidenceUrlWrong => nameof(EvidenceUrl),
        EvidenceTooLarge => nameof(EvidenceUpload),
        _ => null,
    };

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private async Task<bool> Load(Guid id)
    {
        var (found, earlier) = await database.Read(async session =>
        {
            var measure = await MeasureStore.Find(session, desk.Agency.Id, id);
            return (measure, measure?.ContinuedFrom is { } from ? await MeasureStore.Find(session, desk.Agency.Id, from) : null);
        });
        if (found is null)
            return false;
        (Measure, Earlier) = (found, earlier);
        Form ??= MeasureForm.Of(found.Content);
        Version = Version == 0 ? found.Version : Version;
        return true;
    }
}
