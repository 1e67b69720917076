using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>An agency registers for the current cycle; its executive approves or returns what was filled in.</summary>
[Access(Permission.ReadDesk)]
public sealed class RegistrationModel(
    Database database, FrameworkLibrary frameworks, ChangeRegistration change, Desk desk, Actor actor, Arrival arrival, Texts texts, TimeProvider time) : FormPage
{
    public Desk Desk => desk;

    public Cycle? Cycle { get; private set; }

    public PhaseWindow? Window { get; private set; }

    public Registration Registration { get; private set; } = Registration.Empty(Guid.Empty, Guid.Empty);

    public IReadOnlyList<RequiredSample> Samples { get; private set; } = [];

    [BindProperty]
    public string? ContactName { get; set; }

    [BindProperty]
    public string? ContactPosition { get; set; }

    [BindProperty]
    public string? Telephone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? StaffCount { get; set; }

    [BindProperty]
    public string? ServedCount { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public bool Submit { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public bool CanFill => Can(Permission.Register) && Registration.State is not (RegistrationState.Submitted or RegistrationState.Approved);

    public bool CanDecide => Can(Permission.ApproveRegistration) && Registration.State is RegistrationState.Submitted;

    public IEnumerable<(string Name, string? Value)> Facts =>
    [
        (texts.Registration.ContactName, Registration.Contact.Name), (texts.Registration.ContactPosition, Registration.Contact.Position),
        (texts.Registration.Telephone, Registration.Contact.Telephone), (texts.Registration.Email, Registration.Contact.Email),
        (texts.Registration.StaffCount, Counted(Registration.StaffCount)), (texts.Registration.ServedCount, Counted(Registration.ServedCount)),
    ];

    public async Task OnGet()
    {
        await Load();
        (ContactName, ContactPosition, Telephone, Email) = (Registration.Contact.Name, Registration.Contact.Position, Registration.Contact.Telephone, Registration.Contact.Email);
        (StaffCount, ServedCount) = (Counted(Registration.StaffCount), Counted(Registration.ServedCount));
    }

    public async Task<IActionResult> OnPost()
    {
        if (!Allows(Permission.Register))
            return Forbid();
        await Load();
        if (Cycle is null)
            return Page();
        var (contact, staff, served, refusals) = RegistrationForm.Read(Typed);
        var gaps = Submit ? RegistrationForm.Faults(Registration with { Contact = contact, StaffCount = staff, ServedCount = served }).Where(g => refusals.All(r => r.Field != g.Field)) : [];
        if (refusals.Concat(gaps).ToList() is { Count: > 0 } faults)
            return Again([.. faults.OrderBy(f => f.Field).Select(f => new FormFault(f.Field.ToString(), f.Refusal))]);
        return Tell(await change.Fill(actor, Cycle.Id, desk.Agency.Id, contact, staff, served, Version, Submit, arrival.At), Submit ? texts.Registration.Submitted : texts.Registration.Saved);
    }

    public async Task<IActionResult> OnPostApprove()
    {
        if (!Allows(Permission.ApproveRegistration))
            return Forbid();
        await Load();
        return Cycle is null ? Page() : Tell(await change.Approve(actor, Cycle.Id, desk.Agency.Id, Version, arrival.At), texts.Registration.Approved);
    }

    public async Task<IActionResult> OnPostReturn()
    {
        if (!Allows(Permission.ApproveRegistration))
            return Forbid();
        await Load();
        return Cycle is null ? Page() : Tell(await change.Return(actor, Cycle.Id, desk.Agency.Id, Version, Comment ?? "", arrival.At), texts.Registration.Returned);
    }

    /// <summary>Whom the pack counts, in its own words; null where it says nothing.</summary>
    public string? PopulationOf(string instrument) => Samples.FirstOrDefault(s => s.Instrument == instrument)?.Rule is { } rule ? texts.Speech.Of(rule.Population) : null;

    private async Task Load()
    {
        var now = time.GetUtcNow();
        await database.Read(async session =>
        {
            Cycle = await CycleStore.Current(session, now);
            if (Cycle is null)
                return false;
            Window = await CycleStore.Window(session, Cycle.Id, desk.Agency.Id, Phase.Registration);
            Registration = await RegistrationStore.Of(session, Cycle.Id, desk.Agency.Id);
            return true;
        });
        if (Cycle is not null && frameworks.Find(Cycle.Framework) is { IsRefused: false } framework)
            Samples = RequiredSample.For(desk.Agency, Registration, framework.Value);
    }

    private IActionResult Tell(Result<Registration> changed, string notice) =>
        changed.IsRefused ? Again(changed.Refusal, changed.Refusal is CommentMissing or ReasonTooLong ? nameof(Comment) : null) : Done($"{desk.Address}/registration", notice);

    private bool Can(Permission permission) => Window?.IsOpen(arrival.At) is true && Allows(permission);

    private bool Allows(Permission permission) => actor.May(permission, desk.Place, time.GetUtcNow());

    private string? Typed(RegistrationField field) => field switch
    {
        RegistrationField.ContactName => ContactName,
        RegistrationField.ContactPosition => ContactPosition,
        RegistrationField.Telephone => Telephone,
        RegistrationField.Email => Email,
        RegistrationField.StaffCount => StaffCount,
        _ => ServedCount,
    };

    private static string? Counted(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
