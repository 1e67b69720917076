using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>All scores of an agency and year in one column: a map of codes and hundred-thousandths.</summary>
internal static class NodeScores
{
    public static string Write(IReadOnlyDictionary<string, decimal> scores) => StoredMap.Write(scores.Select(s => KeyValuePair.Create(s.Key, Stored.Score(s.Value))));

    public static IReadOnlyDictionary<string, decimal> Read(string stored) =>
        StoredMap.Read(stored).ToDictionary(s => s.Key, s => Stored.Score(s.Value), StringComparer.Ordinal);
}
