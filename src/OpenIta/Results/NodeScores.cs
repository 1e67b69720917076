using System.Text.Json;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>The one stored form of all scores of an agency and year: a JSON object of codes and hundred-thousandths.</summary>
internal static class NodeScores
{
    public static string Write(IReadOnlyDictionary<string, decimal> scores) =>
        JsonSerializer.Serialize(scores.ToDictionary(s => s.Key, s => Stored.Score(s.Value), StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, decimal> Read(string stored) =>
        JsonSerializer.Deserialize<Dictionary<string, long>>(stored)!.ToDictionary(s => s.Key, s => Stored.Score(s.Value), StringComparer.Ordinal);
}
