using OpenIta.Basics;
using OpenIta.Cycles;
using static OpenIta.Accounts.Permission;
using static OpenIta.Disclosures.Condition;
using static OpenIta.Disclosures.DeclarationState;
using Act = OpenIta.Disclosures.DisclosureAct;

namespace OpenIta.Disclosures;

/// <summary>The state machine declare → submit → approve → score → preliminary → appeal → final. What stands in no row can't be done.</summary>
public static class Transitions
{
    public static readonly IReadOnlyList<Transition> All =
    [
        //  from         act                  permission           to           while open         only if
        new(Declaring,   Act.Edit,            EditDeclaration,     Declaring,   Phase.Declaration),
        new(Declaring,   Act.Submit,          SubmitDeclarations,  Submitted,   Phase.Declaration, EveryItemIsReady),
        new(Submitted,   Act.Return,          ApproveDeclarations, Declaring,   Phase.Declaration),
        new(Submitted,   Act.Approve,         ApproveDeclarations, Approved,    Phase.Declaration, ByNoAuthor),
        new(Approved,    Act.Judge,           Judge,               Approved,    Phase.Assessment,  ByNobodyOfTheAgency),
        new(Approved,    Act.Reconcile,       Adjudicate,          Approved,    Phase.Assessment,  ByNobodyOfTheAgency),
        new(Approved,    Act.CompleteScoring, Judge,               Scored,      Phase.Assessment,  ByNobodyOfTheAgency, EveryItemIsScored),
        new(Approved,    Act.CompleteScoring, Adjudicate,          Scored,      Phase.Assessment,  ByNobodyOfTheAgency, EveryItemIsScored),
        new(Scored,      Act.Announce,        ManageCycle,         Preliminary, null),
        new(Preliminary, Act.Appeal,          Appeal,              Appealed,    Phase.Appeal),
        new(Appealed,    Act.Appeal,          Appeal,              Appealed,    Phase.Appeal),
        new(Appealed,    Act.Decide,          Adjudicate,          Appealed,    null,              ByNobodyOfTheAgency),
        new(Preliminary, Act.Finalise,        ManageCycle,         Final,       null,              AppealIsOver),
        new(Appealed,    Act.Finalise,        ManageCycle,         Final,       null,              AppealIsOver, EveryAppealIsDecided),
    ];

    /// <summary>The row that lets an attempt through. Refused in this order: not allowed, not from this state, not at this time, a condition unmet.</summary>
    public static Result<Transition> Check(Attempt attempt)
    {
        var permitted = All.Where(t => t.Act == attempt.Act && attempt.May(t.Needs)).ToList();
        if (permitted.Count == 0)
            return new Accounts.NotAllowed();
        if (permitted.Find(t => t.From == attempt.State) is not { } transition)
            return new NotFromThisState(attempt.Act, attempt.State);
        if (transition.Within is { } phase && !attempt.IsOpen(phase))
            return new PhaseNotOpen(phase, attempt.WindowOf(phase));
        return transition.OnlyIf.Select(c => c.Unmet(attempt)).FirstOrDefault(r => r is not null) is { } refusal ? refusal : transition;
    }

    /// <summary>What the state alone allows, for pages that show or hide a form.</summary>
    public static bool Leads(DeclarationState from, DisclosureAct act) => All.Any(t => t.From == from && t.Act == act);
}
