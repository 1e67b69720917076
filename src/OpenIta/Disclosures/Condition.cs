using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;

namespace OpenIta.Disclosures;

/// <summary>What must hold beside state, permission and calendar.</summary>
/// <param name="Unmet">Why it does not hold; null when it does.</param>
public sealed record Condition(string Name, Func<Attempt, Refusal?> Unmet)
{
    private static readonly HashSet<Role> OfAgency = [Role.AgencyAdministrator, Role.DepartmentOfficer, Role.Executive];

    public static readonly Condition EveryItemIsReady = new(nameof(EveryItemIsReady), a => a.NotReady.Count > 0 ? new ItemsNotReady(a.NotReady) : null);

    public static readonly Condition EveryItemIsScored = new(nameof(EveryItemIsScored), a => a.NotScored.Count > 0 ? new ItemsNotScored(a.NotScored) : null);

    public static readonly Condition EveryAppealIsDecided = new(nameof(EveryAppealIsDecided), a => a.NotDecided.Count > 0 ? new AppealsNotDecided(a.NotDecided) : null);

    /// <summary>Four eyes: whoever wrote or sent the checklist does not approve it.</summary>
    public static readonly Condition ByNoAuthor = new(nameof(ByNoAuthor), a => a.Authors.Contains(a.By.Person) ? new ApproverIsAuthor() : null);

    /// <summary>Nobody judges the agency they work for.</summary>
    public static readonly Condition ByNobodyOfTheAgency = new(
        nameof(ByNobodyOfTheAgency),
        a => a.By.Grants.Any(g => g.Holds(a.ReceivedAt) && OfAgency.Contains(g.Role) && a.At.Any(place => place.Agency == g.Scope.Agency)) ? new JudgeOfOwnAgency() : null);

    /// <summary>Agencies have until the end of the phase to dispute; silence until then is acceptance.</summary>
    public static readonly Condition AppealIsOver = new(nameof(AppealIsOver), a => a.WindowOf(Phase.Appeal) is { } w && !w.IsOver(a.ReceivedAt) ? new AppealStillOpen(w) : null);
}
