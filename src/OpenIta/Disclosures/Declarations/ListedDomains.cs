using OpenIta.Storage;

namespace OpenIta.Disclosures.Declarations;

/// <summary>Hosts outside the agencies' own websites that may be declared.</summary>
public static class ListedDomains
{
    private const int Most = 500;

    public static Task<IReadOnlyList<string>> All(Session session) => session.List<string>($"select host from listed_domain order by host limit {Most}");
}
