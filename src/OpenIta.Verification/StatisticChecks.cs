using System.Globalization;
using System.Text.Json;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Verification;

/// <summary>
/// Dashboards and rankings: every number counted again from what is published of the agencies. A year that the program is still to count
/// (ten seconds after results changed, or at its next start) is passed over.
/// </summary>
internal sealed class StatisticChecks(Session session, Shapes shapes, FrameworkLibrary frameworks)
{
    // Counting is the way of counting that stands here; what was counted another way is counted anew when the program starts.
    private const int Most = 2_000_000, Counting = 2;

    private readonly Findings statistics = new("statistics"), rankings = new("rankings");

    public async Task<IReadOnlyList<Check>> Run()
    {
        var years = await session.List<long>(
            $"""
            select s.fiscal_year from statistic_version s join result_change c on c.fiscal_year = s.fiscal_year and c.version = s.version
            left join result_change b on b.fiscal_year = s.fiscal_year - 1
            where s.version_before = coalesce(b.version, 0) and s.counting = @Counting order by s.fiscal_year limit {Most}
            """,
            new { Counting = (long)Counting });
        foreach (var year in years)
        {
            var ranked = await PublishedYears.Ranked(session, year);
            var published = await PublishedYears.Load(session, shapes, year, ranked);
            Rank(year, published, ranked);
            await Count(year, published);
        }
        return [statistics.Done(), rankings.Done()];
    }

    private void Rank(long year, List<PublishedYear> published, Dictionary<string, RankedYear> ranked)
    {
        var inNation = Places(published, _ => "");
        var inType = Places(published, a => a.Type);
        var inPeers = Places(published, a => a is { Type: not null, Size: not null } ? $"{a.Type}\n{a.Size}" : null);
        foreach (var agency in published)
        {
            var subject = string.Create(CultureInfo.InvariantCulture, $"agency {agency.Agency} {year}");
            rankings.Same($"{subject}: ranked", ranked.ContainsKey(agency.Agency), agency.Total is not null);
            if (ranked.GetValueOrDefault(agency.Agency) is { } row)
                rankings.Same(
                    $"{subject}: total, change, level, places", (row.Total, row.Change, row.Level, row.InNation, row.InType, row.InPeers),
                    (agency.Total ?? 0, agency.Total - agency.Before, agency.Level, inNation(agency) ?? 0, inType(agency), inPeers(agency)));
        }
        foreach (var agency in ranked.Keys.Except(published.Select(a => a.Agency), StringComparer.Ordinal))
            rankings.Fault(string.Create(CultureInfo.InvariantCulture, $"agency {agency} {year}"), "ranked", "nothing is published of it");
    }

    // Equal totals share a place; the next one counts all before it.
    private static Func<PublishedYear, long?> Places(List<PublishedYear> published, Func<PublishedYear, string?> groupOf)
    {
        var places = new Dictionary<(string Group, long Total), long>();
        foreach (var group in published.Where(a => a.Total is not null && groupOf(a) is not null).GroupBy(a => groupOf(a)!, StringComparer.Ordinal))
            foreach (var (before, agency) in group.OrderByDescending(a => a.Total).Index())
                places.TryAdd((group.Key, agency.Total!.Value), before + 1);
        return agency => groupOf(agency) is { } group && agency.Total is { } total ? places[(group, total)] : null;
    }

    private async Task Count(long year, List<PublishedYear> published)
    {
        var framework = frameworks.OfYear((int)year);
        var stored = (await session.List<(string Kind, string Place, string Content)>($"select kind, place, content from statistic where fiscal_year = @Year limit {Most}", new { Year = year }))
            .ToDictionary(s => (s.Kind, s.Place), s => JsonDocument.Parse(s.Content).RootElement);
        // Which provinces make up a region is what the region itself says; each belongs to one.
        var regions = (from region in stored where region.Key.Kind == "Region" from part in Parts(region.Value) where part.Kind == "Province" select (part.Name, region.Key.Place))
            .ToDictionary(r => r.Name, r => r.Place, StringComparer.Ordinal);
        foreach (var missing in published.SelectMany(a => PlacesOf(a, regions)).Distinct().Except(stored.Keys))
            statistics.Fault(Subject(missing), null, "counted");
        foreach (var (place, content) in stored)
        {
            List<PublishedYear> here = [.. published.Where(a => PlacesOf(a, regions).Contains(place))];
            statistics.SameNumbers(Subject(place), PlainStatistic.Read(content), PlainStatistic.Of(here, framework));
            foreach (var part in Parts(content))
                statistics.SameNumbers(
                    Subject(place), PlainStatistic.ReadSummary($"{part.Kind} {part.Name} ", part.Numbers),
                    PlainStatistic.Summary($"{part.Kind} {part.Name} ", [.. here.Where(a => PlacesOf(a, regions).Contains((part.Kind, part.Name)))], framework));
        }

        string Subject((string Kind, string Place) place) => string.Create(CultureInfo.InvariantCulture, $"{place.Kind} {place.Place} {year}");
    }

    private static IEnumerable<(string Kind, string Place)> PlacesOf(PublishedYear agency, Dictionary<string, string> regions)
    {
        yield return ("Nation", "");
        if (agency.Type is { } type)
            yield return ("Type", type);
        if (agency.Province is not { } province)
            yield break;
        yield return ("Province", province);
        if (regions.TryGetValue(province, out var region))
            yield return ("Region", region);
    }

    private static IEnumerable<(string Kind, string Name, JsonElement Numbers)> Parts(JsonElement statistic) =>
        statistic.GetProperty("parts").EnumerateArray().Select(p => (p.GetProperty("kind").GetString()!, p.GetProperty("name").GetString()!, p));
}
