using OpenIta.Accounts;
using OpenIta.Cycles;

namespace OpenIta.Disclosures;

/// <summary>One row of the state machine: who may do what from where to where.</summary>
/// <param name="Needs">What the person must be allowed at the agency.</param>
/// <param name="Within">The phase that must be open when the request arrives; null where the calendar sets no limit.</param>
/// <param name="OnlyIf">What must hold besides.</param>
public sealed record Transition(
    DeclarationState From, DisclosureAct Act, Permission Needs, DeclarationState To, Phase? Within, params IReadOnlyList<Condition> OnlyIf);
