using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Cli.Surveys;

/// <summary>The agency a person means: by id, registry code, or a name that only one agency bears.</summary>
internal static class NamedAgencies
{
    public static async Task<Agency?> Find(Session session, string typed) =>
        Guid.TryParse(typed, out var id)
            ? await AgencyStore.Find(session, id)
            : (await AgencyStore.All(session)).Where(a => a.Code == typed || AgencyName.Of(a.Name).Key == AgencyName.Of(typed).Key).Take(2).ToList() is [var only] ? only : null;
}
