using OpenIta.Frameworks;
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
    public static async Task<IReadOnlyList<AssessedScores>> Of(Session session, Guid agency)
    {
        var shapes = await Shapes.Of(session);
        var rows = await session.List<AssessedRow>(
            $"select {Columns} from assessed_result where agency_id = @Agency order by fiscal_year desc, instrument limit {MostOfAgency}", new { Agency = Stored.Id(agency) });
        return [.. rows.Select(r => r.Read(shapes))];
    }

    /// <summary>Final and published scores of some agencies in one year.</summary>
    internal static Task<IReadOnlyList<AssessedRow>> OfYear(Session session, int fiscalYear, IEnumerable<Guid> agencies) => session.List<AssessedRow>(
        $"select {Columns} from assessed_result where agency_id in @Agencies and fiscal_year = @Year and standing <> 'Preliminary' order by agency_id, instrument limit {MostOfYear}",
        new { Agencies = agencies.Select(Stored.Id).ToArray(), Year = (long)fiscalYear });

    /// <summary>In place of what was there for the agency, year and instrument.</summary>
    /// <param name="framework">The pack of the year.</param>
    public static async Task Save(Session session, Framework framework, params IReadOnlyList<AssessedScores> scores)
    {
        foreach (var instrument in scores.Select(s => s.Instrument).Distinct(StringComparer.Ordinal))
            await KeepShapes(session, framework, instrument);
        await session.Insert(Rows(framework, scores));
    }

    /// <summary>To be called before <see cref="Rows"/> of the instrument are stored.</summary>
    internal static Task KeepShapes(Session session, Framework framework, string instrument) => AssessedShapes.Of(framework, instrument).Keep(session);

    internal static RowBatch Rows(Framework framework, IReadOnlyList<AssessedScores> scores)
    {
        return new RowBatch(
            "assessed_result",
            Column("agency_id", s => Stored.Id(s.Agency)), Column("fiscal_year", s => (long)s.FiscalYear), Column("instrument", s => s.Instrument),
            Column("standing", s => s.Standing.ToString()), Column("computed_at", s => Stored.Instant(s.ComputedAt)),
            Column("scores", s => AssessedShapes.Of(framework, s.Instrument).Write(s.Scores)), Column("answers", s => AssessedShapes.Of(framework, s.Instrument).Write(s.Answers)))
        { Key = ["agency_id", "fiscal_year", "instrument"] };

        (string, Array) Column<T>(string name, Func<AssessedScores, T> value) => (name, scores.Select(value).ToArray());
    }

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
}
