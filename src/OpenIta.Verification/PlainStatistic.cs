using System.Globalization;
using System.Text.Json;
using OpenIta.Frameworks;

namespace OpenIta.Verification;

/// <summary>The numbers of a dashboard by name: as they are stored, and counted again.</summary>
internal static class PlainStatistic
{
    private const int Step = 5, MostMovers = 10;

    public static Dictionary<string, long> Of(IReadOnlyList<PublishedYear> agencies, Framework? framework)
    {
        var numbers = Summary("", agencies, framework);
        var totals = agencies.Select(a => a.Total).OfType<long>().Order().ToList();
        numbers["withTotal"] = totals.Count;
        if (totals.Count > 0)
            numbers["median"] = Mean([totals[(totals.Count - 1) / 2], totals[totals.Count / 2]]);
        for (var from = 0; from < 100; from += Step)
            numbers[Name("distribution", from / Step)] = totals.Count(t => t >= Score(from) && (t < Score(from + Step) || from + Step == 100));
        foreach (var level in (framework?.Levels.Select(l => l.Code) ?? []).Union(agencies.Select(a => a.Level).OfType<string>(), StringComparer.Ordinal))
            numbers[$"levels/{level}"] = agencies.Count(a => a.Level == level);
        foreach (var node in framework is null ? [] : framework.Instruments.Select(i => i.Code).Concat(framework.Indicators.Select(i => i.Code)))
            if (ScoresAt(node) is { Count: > 0 } scores)
                (numbers[$"means/{node}"], numbers[$"means/{node}/count"]) = (Mean(scores), scores.Count);
        foreach (var item in framework is null ? [] : framework.DisclosureItems.Select(d => d.Code))
            if (ScoresAt(item) is var marks && marks.Contains(0))
                (numbers[$"failures/{item}"], numbers[$"failures/{item}/count"]) = (marks.Count(m => m == 0), marks.Count);
        var moved = agencies.Where(a => a is { Total: not null, Before: not null }).Select(a => a.Total!.Value - a.Before!.Value).Order().ToList();
        AddMovers("fallen", moved.Where(m => m < 0));
        AddMovers("risen", moved.Where(m => m > 0).Reverse());
        return numbers;

        List<long> ScoresAt(string node) => [.. agencies.Where(a => a.Scores.ContainsKey(node)).Select(a => a.Scores[node])];

        void AddMovers(string name, IEnumerable<long> changes)
        {
            foreach (var (i, change) in changes.Take(MostMovers).Index())
                numbers[Name(name, i)] = change;
        }
    }

    /// <summary>What a place tells of one that it consists of.</summary>
    public static Dictionary<string, long> Summary(string prefix, IReadOnlyList<PublishedYear> agencies, Framework? framework)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal) { [prefix + "agencies"] = agencies.Count };
        List<long> totals = [.. agencies.Select(a => a.Total).OfType<long>()];
        if (totals.Count > 0)
            numbers[prefix + "mean"] = Mean(totals);
        var passing = framework?.Levels.Where(l => l.Passes).Select(l => l.Code).ToHashSet(StringComparer.Ordinal) ?? [];
        if (passing.Count > 0 && agencies.Any(a => a.Level is not null))
            (numbers[prefix + "passed"], numbers[prefix + "graded"]) = (agencies.Count(a => a.Level is { } level && passing.Contains(level)), agencies.Count(a => a.Level is not null));
        return numbers;
    }

    /// <summary>The same numbers as the page reads them.</summary>
    public static Dictionary<string, long> Read(JsonElement stored)
    {
        var numbers = ReadSummary("", stored);
        numbers["withTotal"] = stored.GetProperty("withTotal").GetInt64();
        AddScore(numbers, "median", stored.GetProperty("median"));
        foreach (var (i, count) in stored.GetProperty("distribution").EnumerateArray().Index())
            numbers[Name("distribution", i)] = count.GetInt64();
        foreach (var level in stored.GetProperty("levels").EnumerateArray())
            numbers[$"levels/{level.GetProperty("level").GetProperty("code").GetString()}"] = level.GetProperty("count").GetInt64();
        foreach (var mean in stored.GetProperty("means").EnumerateArray())
        {
            AddScore(numbers, $"means/{mean.GetProperty("node").GetString()}", mean.GetProperty("mean"));
            numbers[$"means/{mean.GetProperty("node").GetString()}/count"] = mean.GetProperty("count").GetInt64();
        }
        foreach (var item in stored.GetProperty("failures").EnumerateArray())
            (numbers[$"failures/{item.GetProperty("item").GetString()}"], numbers[$"failures/{item.GetProperty("item").GetString()}/count"]) =
                (item.GetProperty("failed").GetInt64(), item.GetProperty("count").GetInt64());
        foreach (var name in new[] { "risen", "fallen" })
            foreach (var (i, mover) in stored.GetProperty(name).EnumerateArray().Index())
                numbers[Name(name, i)] = Score(mover.GetProperty("now").GetDecimal()) - Score(mover.GetProperty("before").GetDecimal());
        return numbers;
    }

    public static Dictionary<string, long> ReadSummary(string prefix, JsonElement stored)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal) { [prefix + "agencies"] = stored.GetProperty("agencies").GetInt64() };
        AddScore(numbers, prefix + "mean", stored.GetProperty("mean"));
        if (stored.GetProperty("passed") is { ValueKind: JsonValueKind.Object } passed)
            (numbers[prefix + "passed"], numbers[prefix + "graded"]) = (passed.GetProperty("passed").GetInt64(), passed.GetProperty("graded").GetInt64());
        return numbers;
    }

    private static void AddScore(Dictionary<string, long> numbers, string name, JsonElement score)
    {
        if (score.ValueKind is not JsonValueKind.Null)
            numbers[name] = Score(score.GetDecimal());
    }

    private static long Score(decimal score) => Fraction.Of(score).ToStored();

    private static long Mean(List<long> scores) => (Fraction.Stored(scores.Sum()) / Fraction.Of(scores.Count)).ToStored();

    private static string Name(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}/{place}");
}
