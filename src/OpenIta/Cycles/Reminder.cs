using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>What agencies are reminded of before a phase locks. Each capability has its own; the program that runs them puts them together.</summary>
/// <param name="Whom">
/// The roles to write to in an agency, by how far it is; empty where nothing is left to do. It is asked for agencies with people only.
/// </param>
public sealed record Reminder(Phase Phase, Func<Session, Cycle, Guid, Task<IReadOnlyList<Role>>> Whom)
{
    /// <summary>Days before the last day on which people are written to.</summary>
    public static readonly IReadOnlyList<int> LeadDays = [14, 7, 3, 1];

    /// <summary>The administrator fills in, then the executive decides.</summary>
    public static Reminder Registration { get; } = new(Phase.Registration, async (session, cycle, agency) =>
        (await RegistrationStore.Of(session, cycle.Id, agency)).State switch
        {
            RegistrationState.Approved => [],
            RegistrationState.Submitted => [Role.Executive],
            _ => [Role.AgencyAdministrator],
        });

    /// <summary>The reminder that is due when so many days are left: the last whose day has come; null before the first and after the end.</summary>
    public static int? LeadDue(int daysLeft) => daysLeft < 0 ? null : LeadDays.Where(lead => daysLeft <= lead).Cast<int?>().Min();
}
