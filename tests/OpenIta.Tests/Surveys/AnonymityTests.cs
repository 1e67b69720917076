using System.Globalization;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class AnonymityTests
{
    // Whoever wants another column must say here why it can't hold who, when or from where.
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["survey_response"] = ["survey_number", "id", "part", "answers", "language", "day"],
        ["access_code"] = ["hash", "sheet_id", "spent"],
        ["submission_key"] = ["key_hash", "within_quota", "forget_on"],
        ["code_sheet"] = ["id", "survey_id", "issued"],
        ["survey_secret"] = ["survey_id", "secret"],
        ["survey_fill"] = ["survey_id", "part", "in_quota", "over_quota"],
        ["survey_tally"] = ["survey_number", "counts", "scores"],
    };

    [Theory, OnBothDatabases]
    public async Task No_column_could_hold_who_answered_or_when_or_from_where(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        foreach (var (table, columns) in Columns)
            (await StoredEverything.Columns(ground, kind, table)).ShouldBe(columns, table);
        Columns["access_code"].Intersect(Columns["survey_response"]).ShouldBeEmpty();
        Columns["submission_key"].Intersect(Columns["survey_response"]).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_response_refers_to_its_survey_and_to_nothing_else_and_nothing_refers_to_it(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var references = new List<(string From, string To)>();
        foreach (var table in await StoredEverything.Tables(ground, kind))
            references.AddRange((await ground.Database.Read(s => s.List<string>(
                kind == DatabaseKind.Sqlite
                    ? """select "table" from pragma_foreign_key_list(@Table) limit 100"""
                    : "select confrelid::regclass::text from pg_constraint where contype = 'f' and conrelid = to_regclass(@Table) limit 100",
                new { Table = table }))).Select(to => (table, to)));
        references.Where(r => r.From == "survey_response" || r.To == "survey_response").ShouldBe([("survey_response", "survey")]);
        references.ShouldNotContain(r => r.To == "access_code" || r.To == "submission_key");
        references.Where(r => r.From is "access_code" or "submission_key").ShouldBe([("access_code", "code_sheet")]);
    }

    [Theory, OnBothDatabases]
    public async Task Codes_form_keys_and_receipts_stand_nowhere_in_what_is_stored(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open("IIT");
        var marks = new List<string>();
        foreach (var code in await ground.Codes(survey, 20))
        {
            var form = SurveyGround.Form(survey, code);
            var receipt = (await ground.Submit.Run(form)).Value;
            marks.AddRange([code, ReadableCode.Printed(code), form.FormKey!, receipt.Number, ReadableCode.Printed(receipt.Number)]);
        }
        (await StoredEverything.Holding(ground, kind, marks)).ShouldBeEmpty();
        // The search finds what is there: the code of the survey itself.
        (await StoredEverything.Holding(ground, kind, [survey.Code])).ShouldNotBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task No_value_of_a_response_joins_it_to_a_row_of_another_table(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open("IIT");
        foreach (var code in await ground.Codes(survey, 50))
            (await ground.Submit.Run(SurveyGround.Form(survey, code, CloseSurveyTests.Marked(SurveyGround.Sheet(survey), code[0])))).IsRefused.ShouldBeFalse();
        // Survey, part, language and day are the same for many; what is left is what could single somebody out.
        foreach (var own in new[] { "id", "answers" })
        {
            var values = (await StoredEverything.Values(ground, kind, "survey_response", own)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var table in (await StoredEverything.Tables(ground, kind)).Except(["survey_response"]))
                foreach (var column in await StoredEverything.Columns(ground, kind, table))
                    (await StoredEverything.Values(ground, kind, table, column)).Where(values.Contains).ShouldBeEmpty($"{own} in {table}.{column}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task With_the_codes_of_1000_people_the_order_of_their_requests_and_the_whole_database_nobody_does_better_than_chance(DatabaseKind kind)
    {
        const int people = 1000;
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open("IIT", quota: people);
        var sheet = SurveyGround.Sheet(survey);
        var codes = await ground.Codes(survey, people);
        // Person i has code i, answers as the i-th, and what they answer spells i.
        foreach (var together in Enumerable.Range(0, people).Chunk(5))
            (await Task.WhenAll(together.Select(person => ground.Submit.Run(SurveyGround.Form(survey, codes[person], CloseSurveyTests.Marked(sheet, person))))))
                .ShouldAllBe(sent => !sent.IsRefused);
        await ground.Restart();

        var stored = (await StoredEverything.Values(ground, kind, "survey_response", "answers")).Select(Person).ToList();
        stored.Order().ShouldBe(Enumerable.Range(0, people));
        var secret = await ground.Database.Read(s => SurveyStore.Secret(s, survey.Id));
        var hashes = codes.Select((code, person) => (Hash: Convert.ToHexString(secret!.OfAccessCode(code)), Person: person)).ToDictionary(c => c.Hash, c => c.Person);
        var codesAsStored = (await StoredEverything.Values(ground, kind, "access_code", "hash")).Select(hash => hashes[hash]).ToList();
        var ids = await StoredEverything.Values(ground, kind, "survey_response", "id");
        var byId = stored.Zip(ids).OrderBy(r => long.Parse(r.Second, CultureInfo.InvariantCulture)).Select(r => r.First).ToList();
        // Each guess: the n-th row belongs to the n-th person, by one of the orders there are.
        List<(string Order, IReadOnlyList<int> Rows, IReadOnlyList<int> People)> guesses =
        [
            ("of storage, against the order of requests", stored, [.. Enumerable.Range(0, people)]),
            ("of storage, against that of codes", stored, codesAsStored),
            ("of ids, against the order of requests", byId, [.. Enumerable.Range(0, people)]),
            ("of ids, against that of hashes", byId, [.. hashes.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => h.Value)]),
        ];
        if (kind == DatabaseKind.Postgres)
        {
            var transactions = await ground.Database.Read(s => s.List<string>("select upper(encode(answers, 'hex')) from survey_response order by xmin::text::bigint, ctid limit 1000000"));
            var spending = await ground.Database.Read(s => s.List<string>("select upper(encode(hash, 'hex')) from access_code order by xmin::text::bigint, ctid limit 1000000"));
            guesses.Add(("of transactions, against the order of requests", [.. transactions.Select(Person)], [.. Enumerable.Range(0, people)]));
            guesses.Add(("of transactions, against that of codes", [.. transactions.Select(Person)], [.. spending.Select(hash => hashes[hash])]));
        }
        foreach (var (order, rows, guessed) in guesses)
        {
            // One right guess is what chance gives; ten or more come once in ten million runs.
            rows.Zip(guessed).Count(g => g.First == g.Second).ShouldBeLessThan(10, order);
            // Five deviations of what chance gives.
            Math.Abs(Correlation(rows, guessed)).ShouldBeLessThan(5 / Math.Sqrt(people), order);
        }
    }

    [Theory, OnBothDatabases]
    public async Task While_a_survey_is_open_the_order_of_storage_is_soon_not_that_of_arrival(DatabaseKind kind)
    {
        const int people = 200;
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open(quota: people);
        for (var person = 0; person < people; person++)
            await ground.Submit.Run(SurveyGround.Form(survey, choose: CloseSurveyTests.Marked(SurveyGround.Sheet(survey), person)));
        await ground.UntilErased();
        var stored = (await StoredEverything.Values(ground, kind, "survey_response", "answers")).Select(Person).ToList();
        Math.Abs(Correlation(stored, [.. Enumerable.Range(0, people)])).ShouldBeLessThan(5 / Math.Sqrt(people));
        if (kind == DatabaseKind.Postgres)
            (await ground.Database.Read(s => s.One<long>("select count(distinct xmin::text) from survey_response"))).ShouldBe(1);
    }

    // The number that CloseSurveyTests.Marked spelled.
    private static int Person(string answers) =>
        Convert.FromHexString(answers).Take(12).Select((option, place) => (option - 1) << place).Sum();

    // Spearman's, of two orders of the same numbers.
    private static double Correlation(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        var places = other.Select((value, place) => (value, place)).ToDictionary(p => p.value, p => p.place);
        var n = (double)one.Count;
        return 1 - 6 * one.Select((value, place) => Math.Pow(place - places[value], 2)).Sum() / (n * (n * n - 1));
    }
}
