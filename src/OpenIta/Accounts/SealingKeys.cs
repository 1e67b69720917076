using OpenIta.Storage;

namespace OpenIta.Accounts;

/// <summary>Keys with which the pages seal cookies and forms, as the web framework writes them.</summary>
public static class SealingKeys
{
    public static Task<IReadOnlyList<string>> All(Session session) => session.List<string>("select content from sealing_key order by name limit 10000");

    public static Task Add(Session session, string name, string content) => session.Execute(
        "insert into sealing_key (name, content) values (@Name, @Content) on conflict (name) do update set content = excluded.content",
        new { Name = name, Content = content });
}
