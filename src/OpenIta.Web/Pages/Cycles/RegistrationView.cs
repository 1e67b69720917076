using System.Globalization;
using OpenIta.Agencies;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>The registration of an agency for the current cycle, and the samples that follow from its numbers.</summary>
public sealed record RegistrationView(Cycle Cycle, PhaseWindow? Window, Registration Registration, IReadOnlyList<RequiredSample> Samples)
{
    /// <summary>Null while there is no cycle.</summary>
    public static async Task<RegistrationView?> Load(Session session, FrameworkLibrary frameworks, Agency agency, DateTimeOffset now)
    {
        if (await CycleStore.Current(session, now) is not { } cycle)
            return null;
        var window = await CycleStore.Window(session, cycle.Id, agency.Id, Phase.Registration);
        var registration = await RegistrationStore.Of(session, cycle.Id, agency.Id);
        var framework = frameworks.Find(cycle.Framework);
        return new RegistrationView(cycle, window, registration, framework.IsRefused ? [] : RequiredSample.For(agency, registration, framework.Value));
    }

    public bool CanBeFilled(DateTimeOffset at) => IsOpen(at) && Registration.State is not (RegistrationState.Submitted or RegistrationState.Approved);

    public bool CanBeDecided(DateTimeOffset at) => IsOpen(at) && Registration.State is RegistrationState.Submitted;

    /// <summary>Whom the pack counts, in its own words; null where it says nothing.</summary>
    public string? PopulationOf(string instrument, Speech speech) =>
        Samples.FirstOrDefault(s => s.Instrument == instrument)?.Rule is { } rule ? speech.Of(rule.Population) : null;

    public IEnumerable<(string Name, string? Value)> Facts(Texts texts) =>
    [
        (texts.Registration.ContactName, Registration.Contact.Name), (texts.Registration.ContactPosition, Registration.Contact.Position),
        (texts.Registration.Telephone, Registration.Contact.Telephone), (texts.Registration.Email, Registration.Contact.Email),
        (texts.Registration.StaffCount, Counted(Registration.StaffCount)), (texts.Registration.ServedCount, Counted(Registration.ServedCount)),
    ];

    private bool IsOpen(DateTimeOffset at) => Window?.IsOpen(at) is true;

    private static string? Counted(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
