using OpenIta.Scoring;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>Scores of cycles in the database.</summary>
public static class AssessedScoreStore
{
    // Every instrument of a working life of years; and of the nation in one year.
    private const int MostOfAgency = 1_000, MostOfYear = 1_000_000;

    private const string Columns = """
        agency_id as "AgencyId", fiscal_year as "FiscalYear", instrument as "Instrument", standing as "Standing", computed_at as "ComputedAt", scores as "Scores", answers as "Answers"
        """;

    /// <summary>All years and instruments of an agency, published or not.</summary>
    public static async Task<IReadOnlyList<AssessedScores>> Of(Session session, Guid agency) =>
    [
        .. (await session.List<Row>(
            $"select {Columns} from assessed_result where agency_id = @Agency order by fiscal_year desc, instrument limit {MostOfAgency}", new { Agency = Stored.Id(agency) })).Select(r => r.Read()),
    ];

    /// <summary>Final and published scores of some agencies in one year, agency by agency.</summary>
    public static async Task<IReadOnlyList<AssessedScores>> OfYear(Session session, int fiscalYear, IReadOnlyCollection<Guid> agencies)
    {
        var rows = await session.List<Row>(
            $"select {Columns} from assessed_result where agency_id in @Agencies and fiscal_year = @Year and standing <> 'Preliminary' order by agency_id, instrument limit {MostOfYear}",
            new { Agencies = agencies.Select(Stored.Id).ToArray(), Year = (long)fiscalYear });
        return [.. rows.AsParallel().AsOrdered().Select(r => r.Read())];
    }

    /// <summary>In place of what was there for the agency, year and instrument.</summary>
    public static Task Save(Session session, params IReadOnlyList<AssessedScores> scores) => session.Insert(new RowBatch(
        "assessed_result",
        Column("agency_id", scores, s => Stored.Id(s.Agency)), Column("fiscal_year", scores, s => (long)s.FiscalYear), Column("instrument", scores, s => s.Instrument),
        Column("standing", scores, s => s.Standing.ToString()), Column("computed_at", scores, s => Stored.Instant(s.ComputedAt)),
        Column("scores", scores, s => StoredMap.Write(s.Scores.Select(n => KeyValuePair.Create(n.Key, Stored.Score(n.Value))))),
        Column("answers", scores, s => StoredMap.Write(s.Answers.SelectMany(Numbers))))
    { Key = "agency_id, fiscal_year, instrument" });

    /// <summary>Makes final scores public; says of which agencies. Preliminary ones stay as they are.</summary>
    public static async Task<IReadOnlyList<Guid>> Publish(Session session, int fiscalYear, string instrument) =>
    [
        .. (await session.List<string>(
            """
            update assessed_result set standing = 'Published' where fiscal_year = @Year and instrument = @Instrument and standing = 'Final'
            returning agency_id
            """,
            new { Year = (long)fiscalYear, Instrument = instrument })).Select(Stored.Id),
    ];

    private const string Points = "/points", Count = "/answers";

    // A mean is kept as its sum and its count, so that nothing is rounded before the pack says so.
    private static IEnumerable<KeyValuePair<string, long>> Numbers(KeyValuePair<string, FieldMean> answered) =>
        [new(answered.Key + Points, Stored.Score(answered.Value.Mean * answered.Value.Count)), new(answered.Key + Count, answered.Value.Count)];

    private static (string, Array) Column<T>(string name, IReadOnlyList<AssessedScores> scores, Func<AssessedScores, T> value) => (name, scores.AsParallel().AsOrdered().Select(value).ToArray());

    private sealed class Row
    {
        public string AgencyId { get; init; } = "";

        public long FiscalYear { get; init; }

        public string Instrument { get; init; } = "";

        public string Standing { get; init; } = "";

        public string ComputedAt { get; init; } = "";

        public string Scores { get; init; } = "";

        public string Answers { get; init; } = "";

        public AssessedScores Read() => new(
            Stored.Id(AgencyId), (int)FiscalYear, Instrument, Enum.Parse<Standing>(Standing), Stored.Instant(ComputedAt),
            StoredMap.Read(Scores).ToDictionary(s => s.Key, s => Stored.Score(s.Value), StringComparer.Ordinal))
        {
            Answers = Means(StoredMap.Read(Answers)),
        };

        private static Dictionary<string, FieldMean> Means(IReadOnlyDictionary<string, long> numbers) =>
            numbers.Where(n => n.Key.EndsWith(Count, StringComparison.Ordinal)).Select(n => (Field: n.Key[..^Count.Length], Answers: n.Value))
                .ToDictionary(a => a.Field, a => new FieldMean(Stored.Score(numbers[a.Field + Points]) / a.Answers, a.Answers, []), StringComparer.Ordinal);
    }
}
