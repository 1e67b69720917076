using OpenIta.Storage;

namespace OpenIta.Operations;

/// <summary>Settings of all nodes in the database.</summary>
public static class SettingStore
{
    private const int Most = 100;

    public static async Task<IReadOnlyDictionary<string, string>> All(Session session) =>
        (await session.List<Row>("""select name as "Name", value as "Value" from setting order by name limit @Most""", new { Most }))
        .ToDictionary(r => r.Name, r => r.Value, StringComparer.Ordinal);

    /// <summary>Each shared setting, what it is set to, and which nodes were started with one of their own.</summary>
    public static async Task<IReadOnlyList<SettingState>> States(Session session)
    {
        var (stored, nodes) = (await All(session), await NodeStore.All(session));
        return
        [
            .. SharedSetting.All.Select(s => new SettingState(
                s, stored.GetValueOrDefault(s.Name), [.. nodes.Where(n => n.OwnSettings.Split(',').Contains(s.Name)).Select(n => n.Name).Distinct()])),
        ];
    }

    internal static Task Save(Session session, string name, string? value) => value is null
        ? session.Execute("delete from setting where name = @Name", new { Name = name })
        : session.Execute("insert into setting (name, value) values (@Name, @Value) on conflict (name) do update set value = excluded.value", new { Name = name, Value = value });

    private sealed class Row
    {
        public string Name { get; init; } = "";

        public string Value { get; init; } = "";
    }
}

/// <param name="Value">Null where none is set.</param>
/// <param name="OwnAt">The nodes that go by their own.</param>
public sealed record SettingState(SharedSetting Setting, string? Value, IReadOnlyList<string> OwnAt);
