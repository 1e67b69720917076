using OpenIta.Accounts;
using OpenIta.Cycles;

namespace OpenIta.Disclosures;

/// <summary>Someone tries an act: everything the state machine needs to know, so that it asks nothing outside.</summary>
/// <param name="At">The agency; for items of departments, the departments too. Being allowed at one of the places is enough.</param>
/// <param name="ReceivedAt">When the request arrived: one that arrived before the limit counts.</param>
public sealed record Attempt(DeclarationState State, DisclosureAct Act, Actor By, IReadOnlyList<Place> At, DateTimeOffset ReceivedAt)
{
    /// <summary>The calendar that holds for the agency, extensions included.</summary>
    public IReadOnlyList<PhaseWindow> Calendar { get; init; } = [];

    /// <summary>Everyone who wrote in a declaration of the checklist or sent it.</summary>
    public IReadOnlySet<Guid> Authors { get; init; } = new HashSet<Guid>();

    /// <summary>Items that still miss something. Conditions of an act look only at what the act is about; the others stay empty.</summary>
    public IReadOnlyList<string> NotReady { get; init; } = [];

    public IReadOnlyList<string> NotScored { get; init; } = [];

    public IReadOnlyList<string> NotDecided { get; init; } = [];

    public bool May(Permission permission) => At.Any(place => By.May(permission, place, ReceivedAt));

    public PhaseWindow? WindowOf(Phase phase) => Calendar.FirstOrDefault(w => w.Phase == phase);

    public bool IsOpen(Phase phase) => WindowOf(phase)?.IsOpen(ReceivedAt) == true;
}
