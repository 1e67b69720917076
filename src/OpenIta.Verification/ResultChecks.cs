using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Verification;

/// <summary>
/// Results: every published score, total and level, and those that are final and not yet published, computed again from their inputs. What is
/// public comes from a published round. Agencies of which a report was imported show what it prints and are passed over here.
/// </summary>
internal sealed class ResultChecks(Session session, Shapes shapes, FrameworkLibrary frameworks)
{
    private const int Most = 2_000_000;

    private readonly Findings results = new("results"), levels = new("levels"), publication = new("publication");

    public async Task<IReadOnlyList<Check>> Run()
    {
        var reported = (await session.List<string>($"select distinct agency_id from report limit {Most}")).ToHashSet(StringComparer.Ordinal);
        var inputs = (await session.List<InputRow>(
            $"""
            select agency_id as "AgencyId", fiscal_year as "FiscalYear", standing as "Standing", scores as "Scores", answers as "Answers"
            from assessed_result where standing <> 'Preliminary' order by agency_id, fiscal_year limit {Most}
            """)).Where(i => !reported.Contains(i.AgencyId)).ToLookup(i => (i.AgencyId, i.FiscalYear));
        var published = await Stored(
            $"""
            select y.agency_id as "AgencyId", y.fiscal_year as "FiscalYear", y.total as "Total", y.level as "Level", y.level_title as "LevelTitle", n.scores as "Scores"
            from agency_year y left join agency_node n on n.agency_id = y.agency_id and n.fiscal_year = y.fiscal_year limit {Most}
            """);
        var unpublished = await Stored($"""select agency_id as "AgencyId", fiscal_year as "FiscalYear", total as "Total", level as "Level", level_title as "LevelTitle", scores as "Scores" from unpublished_result limit {Most}""");
        foreach (var year in inputs)
        {
            var (open, final) = (year.Where(i => i.Standing == "Published").ToList(), year.Any(i => i.Standing == "Final"));
            Compare(year.Key, "published", published.GetValueOrDefault(year.Key), open.Count > 0, open);
            Compare(year.Key, "unpublished", unpublished.GetValueOrDefault(year.Key), final, [.. year]);
        }
        foreach (var (agency, year) in published.Keys.Concat(unpublished.Keys).Where(k => !reported.Contains(k.Agency) && !inputs.Contains(k)))
            publication.Fault(Subject((agency, year)), "a result", "none: no round gave it");
        return [results.Done(), levels.Done(), publication.Done()];
    }

    private void Compare((string Agency, long Year) key, string standing, ResultRow? row, bool mustBe, IReadOnlyList<InputRow> inputs)
    {
        publication.Same($"{Subject(key)}: {standing}", row is not null, mustBe);
        if (row is null || frameworks.OfYear((int)key.Year) is not { } framework)
            return;
        var plain = PlainScores.Of(framework, Marks(inputs), Answers(inputs));
        results.SameNumbers(Subject(key), row.Scores is null ? new Dictionary<string, long>() : shapes.Read(row.Scores), plain.Scores);
        results.Same($"{Subject(key)} total", row.Total, plain.Scores.TryGetValue("total", out var total) ? total : null);
        levels.Same($"{Subject(key)} level", (row.Level, row.LevelTitle), (plain.Level?.Code, plain.Level?.Title.Thai));
    }

    private Dictionary<string, Fraction> Marks(IEnumerable<InputRow> inputs) =>
        inputs.SelectMany(i => shapes.Read(i.Scores)).ToDictionary(s => s.Key, s => Fraction.Stored(s.Value), StringComparer.Ordinal);

    private Dictionary<string, AnsweredField> Answers(IEnumerable<InputRow> inputs)
    {
        var numbers = inputs.SelectMany(i => shapes.Read(i.Answers)).ToDictionary(StringComparer.Ordinal);
        return numbers.Keys.Where(k => k.EndsWith("/answers", StringComparison.Ordinal)).Select(k => k[..^"/answers".Length])
            .ToDictionary(field => field, field => new AnsweredField(Fraction.Stored(numbers[field + "/points"]), numbers[field + "/answers"]), StringComparer.Ordinal);
    }

    private async Task<Dictionary<(string Agency, long Year), ResultRow>> Stored(string sql) => (await session.List<ResultRow>(sql)).ToDictionary(r => (r.AgencyId, r.FiscalYear));

    private static string Subject((string Agency, long Year) key) => string.Create(CultureInfo.InvariantCulture, $"agency {key.Agency} {key.Year}");

    private sealed class InputRow
    {
        public string AgencyId { get; init; } = "";

        public long FiscalYear { get; init; }

        public string Standing { get; init; } = "";

        public string Scores { get; init; } = "";

        public string Answers { get; init; } = "";
    }

    private sealed class ResultRow
    {
        public string AgencyId { get; init; } = "";

        public long FiscalYear { get; init; }

        public long? Total { get; init; }

        public string? Level { get; init; }

        public string? LevelTitle { get; init; }

        public string? Scores { get; init; }
    }
}
