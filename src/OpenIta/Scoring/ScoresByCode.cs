using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OpenIta.Scoring;

/// <summary>Known scores by code.</summary>
internal sealed class ScoresByCode(KnownScores known) : IReadOnlyDictionary<string, decimal>
{
    public int Count { get; } = known.Count;

    public IEnumerable<string> Keys => this.Select(s => s.Key);

    public IEnumerable<decimal> Values => this.Select(s => s.Value);

    public decimal this[string key] => known.ScoreOf(key) ?? throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => known.ScoreOf(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out decimal value)
    {
        var found = known.ScoreOf(key);
        value = found.GetValueOrDefault();
        return found is not null;
    }

    public IEnumerator<KeyValuePair<string, decimal>> GetEnumerator() => known.Scores.Select(s => KeyValuePair.Create(s.Node.Code, s.Score)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
