using OpenIta.Scoring;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>Scores of cycles in the database.</summary>
public static class AssessedScoreStore
{
    // Every field of every instrument of a working life of years.
    private const int Most = 10_000;

    /// <summary>All years and instruments of an agency, published or not.</summary>
    public static async Task<IReadOnlyList<AssessedScores>> Of(Session session, Guid agency)
    {
        var ofAgency = new { Agency = Stored.Id(agency) };
        var results = await session.List<Row>(
            $"""
            select fiscal_year as "FiscalYear", instrument as "Instrument", standing as "Standing", computed_at as "ComputedAt"
            from assessed_result where agency_id = @Agency order by fiscal_year desc, instrument limit {Most}
            """,
            ofAgency);
        var scores = (await session.List<ScoreRow>(
            $"""
            select fiscal_year as "FiscalYear", instrument as "Instrument", node as "Node", score as "Score"
            from assessed_score where agency_id = @Agency order by fiscal_year, instrument, node limit {Most}
            """,
            ofAgency)).ToLookup(s => (s.FiscalYear, s.Instrument));
        var answers = (await session.List<AnswerRow>(
            $"""
            select fiscal_year as "FiscalYear", instrument as "Instrument", field as "Field", points as "Points", answers as "Answers"
            from assessed_answer where agency_id = @Agency order by fiscal_year, instrument, field limit {Most}
            """,
            ofAgency)).ToLookup(a => (a.FiscalYear, a.Instrument));
        return
        [
            .. results.Select(r => new AssessedScores(
                agency, (int)r.FiscalYear, r.Instrument, Enum.Parse<Standing>(r.Standing), Stored.Instant(r.ComputedAt),
                scores[(r.FiscalYear, r.Instrument)].ToDictionary(s => s.Node, s => Stored.Score(s.Score), StringComparer.Ordinal))
            {
                Answers = answers[(r.FiscalYear, r.Instrument)]
                    .ToDictionary(a => a.Field, a => new FieldMean(Stored.Score(a.Points) / a.Answers, a.Answers, []), StringComparer.Ordinal),
            }),
        ];
    }

    /// <summary>In place of what was there for the agency, year and instrument.</summary>
    public static async Task Save(Session session, AssessedScores scores)
    {
        var key = new { Agency = Stored.Id(scores.Agency), Year = (long)scores.FiscalYear, scores.Instrument, Standing = scores.Standing.ToString(), At = Stored.Instant(scores.ComputedAt) };
        await session.Execute("delete from assessed_score where agency_id = @Agency and fiscal_year = @Year and instrument = @Instrument", key);
        await session.Execute("delete from assessed_answer where agency_id = @Agency and fiscal_year = @Year and instrument = @Instrument", key);
        await session.Execute(
            """
            insert into assessed_result (agency_id, fiscal_year, instrument, standing, computed_at) values (@Agency, @Year, @Instrument, @Standing, @At)
            on conflict (agency_id, fiscal_year, instrument) do update set standing = excluded.standing, computed_at = excluded.computed_at
            """,
            key);
        await session.Execute(
            "insert into assessed_score (agency_id, fiscal_year, instrument, node, score) values (@Agency, @Year, @Instrument, @Node, @Score)",
            scores.Scores.Select(s => new { key.Agency, key.Year, key.Instrument, Node = s.Key, Score = Stored.Score(s.Value) }).ToList());
        await session.Execute(
            "insert into assessed_answer (agency_id, fiscal_year, instrument, field, points, answers) values (@Agency, @Year, @Instrument, @Field, @Points, @Answers)",
            scores.Answers.Select(a => new { key.Agency, key.Year, key.Instrument, Field = a.Key, Points = Stored.Score(a.Value.Mean * a.Value.Count), Answers = a.Value.Count }).ToList());
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

    private sealed class Row
    {
        public long FiscalYear { get; init; }

        public string Instrument { get; init; } = "";

        public string Standing { get; init; } = "";

        public string ComputedAt { get; init; } = "";
    }

    private sealed class ScoreRow
    {
        public long FiscalYear { get; init; }

        public string Instrument { get; init; } = "";

        public string Node { get; init; } = "";

        public long Score { get; init; }
    }

    private sealed class AnswerRow
    {
        public long FiscalYear { get; init; }

        public string Instrument { get; init; } = "";

        public string Field { get; init; } = "";

        public long Points { get; init; }

        public long Answers { get; init; }
    }
}
