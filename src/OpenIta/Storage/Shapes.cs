using System.Collections.Concurrent;

namespace OpenIta.Storage;

/// <summary>The shapes of a database, without which its packed maps can't be read.</summary>
public sealed class Shapes
{
    // One or two for each instrument of each year.
    private const int Most = 10_000;

    // A fingerprint stands for the same names in every database.
    private static readonly ConcurrentDictionary<string, Shape> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> stored;

    private Shapes(Dictionary<string, string> stored) => this.stored = stored;

    public static async Task<Shapes> Of(Session session) => new(
        (await session.List<(string Fingerprint, string Names)>($"select fingerprint, names from shape limit {Most}")).ToDictionary(s => s.Fingerprint, s => s.Names, StringComparer.Ordinal));

    /// <summary>To be called before a map of the shape is stored.</summary>
    public static Task Keep(Session session, Shape shape) =>
        session.Execute("insert into shape (fingerprint, names) values (@Fingerprint, @Stored) on conflict (fingerprint) do nothing", new { shape.Fingerprint, shape.Stored });

    /// <summary>What <see cref="StoredMap"/> wrote, with or without a shape.</summary>
    public IReadOnlyDictionary<string, long> Read(string map) => StoredMap.ShapeOf(map) is { } fingerprint
        ? StoredMap.Read(Known.GetOrAdd(fingerprint, (asked, all) => Shape.Read(all[asked]), stored), map)
        : StoredMap.ReadNamed(map);
}
