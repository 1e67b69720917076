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

    /// <summary>Null while there is no cycle.</summary>
    public RegistrationView? View { get; private set; }

    [BindProperty(Name = "")]
    public RegistrationInput Typed { get; set; } = new();

    public async Task OnGet()
    {
        View = await Load();
        Typed = View is null ? new() : RegistrationInput.Of(View.Registration, desk.Agency.Contact);
    }

    public Task<IActionResult> OnPost() => Change(Permission.Register, async view =>
    {
        var (contact, staff, served, faults) = Typed.Read(view.Registration);
        if (faults.Count > 0)
            return Again(faults);
        var filled = await change.Fill(actor, view.Cycle.Id, desk.Agency.Id, contact, staff, served, Typed.Version, Typed.Submit, arrival.At);
        return Tell(filled, Typed.Submit ? texts.Registration.Submitted : texts.Registration.Saved);
    });

    public Task<IActionResult> OnPostApprove() => Change(Permission.ApproveRegistration, async view =>
        Tell(await change.Approve(actor, view.Cycle.Id, desk.Agency.Id, Typed.Version, arrival.At), texts.Registration.Approved));

    public Task<IActionResult> OnPostReturn() => Change(Permission.ApproveRegistration, async view =>
        Tell(await change.Return(actor, view.Cycle.Id, desk.Agency.Id, Typed.Version, Typed.Comment ?? "", arrival.At), texts.Registration.Returned));

    private async Task<IActionResult> Change(Permission needed, Func<RegistrationView, Task<IActionResult>> run)
    {
        if (!actor.May(needed, desk.Place, time.GetUtcNow()))
            return Forbid();
        View = await Load();
        return View is null ? Page() : await run(View);
    }

    private Task<RegistrationView?> Load() => database.Read(s => RegistrationView.Load(s, frameworks, desk.Agency, time.GetUtcNow()));

    private IActionResult Tell(Result<Registration> changed, string notice) =>
        changed.IsRefused ? Again(changed.Refusal, RegistrationInput.FieldOf(changed.Refusal)) : Done($"{desk.Address}/registration", notice);
}
