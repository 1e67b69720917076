using OpenIta.Agencies;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Storage;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>A cycle as its page shows it: the calendar, how far the agencies have registered, the extensions given.</summary>
public sealed record CycleView(
    Cycle Cycle, IReadOnlyList<PhaseWindow> Windows, (long Approved, long Submitted, long Begun) Registrations, long Agencies,
    IReadOnlyList<(Extension Extension, string? Agency)> Extensions, CycleProgress Checklists)
{
    private const int MostExtensions = 100;

    /// <summary>The phase that ends next, of those that are open; else the one that opens next.</summary>
    public PhaseWindow? NextDeadline(DateTimeOffset now) =>
        Windows.Where(w => w.IsOpen(now)).MinBy(w => w.Closes) ?? Windows.Where(w => w.Opens > now).MinBy(w => w.Opens);

    /// <summary>The declaration is over: who is not approved by then is not scored.</summary>
    public bool DeclarationIsOver(DateTimeOffset now) => Windows.FirstOrDefault(w => w.Phase == Phase.Declaration)?.IsOver(now) is true;

    /// <summary>Null when there is no such cycle.</summary>
    public static async Task<CycleView?> Load(Session session, Guid id)
    {
        if (await CycleStore.Find(session, id) is not { } cycle)
            return null;
        return new CycleView(
            cycle, await CycleStore.Of(session, id), await RegistrationStore.Counts(session, id), await AgencyStore.Count(session), await ExtensionsOf(session, id),
            await ProgressLists.Of(session, id));
    }

    private static async Task<IReadOnlyList<(Extension Extension, string? Agency)>> ExtensionsOf(Session session, Guid id)
    {
        var extensions = new List<(Extension, string?)>();
        foreach (var extension in (await ExtensionStore.Of(session, id)).Take(MostExtensions))
            extensions.Add((extension, extension.Agency is { } agency ? (await AgencyStore.Find(session, agency))?.Name : null));
        return extensions;
    }
}
