using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Jobs;

/// <summary>Who started a job, with the roles of the moment it runs: who lost theirs, or the account, since then may do nothing.</summary>
public static class Starter
{
    public static async Task<Actor> Of(Session session, Guid person, Job job) => new(
        person, job.StartedBy, await AccountStore.Find(session, person) is { DisabledAt: null } ? [.. (await GrantStore.Of(session, person)).Select(g => g.Grant)] : []);
}
