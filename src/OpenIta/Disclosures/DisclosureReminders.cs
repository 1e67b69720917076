using OpenIta.Accounts;
using OpenIta.Cycles;

namespace OpenIta.Disclosures;

/// <summary>Who is reminded before the declaration and the appeal lock.</summary>
public static class DisclosureReminders
{
    public static IReadOnlyList<Reminder> All { get; } =
    [
        new(Phase.Declaration, async (session, cycle, agency) => (await SubmissionStore.Find(session, cycle.Id, agency)).State switch
        {
            DeclarationState.Declaring => [Role.AgencyAdministrator, Role.DepartmentOfficer],
            DeclarationState.Submitted => [Role.Executive],
            _ => [],
        }),
        // Saying nothing accepts the scores, so that there is something to know, not only something to do.
        new(Phase.Appeal, async (session, cycle, agency) =>
            (await SubmissionStore.Find(session, cycle.Id, agency)).State is DeclarationState.Preliminary ? [Role.AgencyAdministrator, Role.Executive] : []),
    ];
}
