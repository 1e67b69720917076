using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.OpenData;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;
using OpenIta.Tests.Statistics;

namespace OpenIta.Tests.OpenData;

public sealed class SnapshotTests
{
    private const string Subdistrict = "องค์การบริหารส่วนตำบล";

    [Theory, OnBothDatabases]
    public async Task A_snapshot_holds_every_table_of_the_year_as_CSV_and_JSON_that_say_the_same_and_fit_their_checksums(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await Fill(test);
        var snapshot = (await Freeze(database).Run(2566)).Value;

        snapshot.Version.ShouldBe(1);
        string[] tables = ["agencies", "results", "items", "surveys", "framework", "dictionary"];
        snapshot.Files.Select(f => f.Name).ShouldBe([.. tables.SelectMany(t => new[] { $"{t}.csv", $"{t}.json" }), "LICENCE.txt", "SHA256SUMS.txt"], ignoreOrder: true);
        var files = await Unpacked(database, snapshot);
        foreach (var file in snapshot.Files)
            (files[file.Name].LongLength, Convert.ToHexStringLower(SHA256.HashData(files[file.Name]))).ShouldBe((file.Bytes, file.Sha256), file.Name);
        foreach (var line in Encoding.UTF8.GetString(files["SHA256SUMS.txt"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            snapshot.File(line[66..])!.Sha256.ShouldBe(line[..64]);

        var dictionary = Json(files["dictionary.json"]).EnumerateArray().Select(e => (Table: e.GetProperty("table").GetString()!, Column: e.GetProperty("column").GetString()!)).ToList();
        foreach (var table in tables)
        {
            var csv = Encoding.UTF8.GetString(files[table + ".csv"]).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var json = Json(files[table + ".json"]);
            json.GetArrayLength().ShouldBe(csv.Length - 1, table);
            if (table != "dictionary")
                dictionary.Where(d => d.Table == table).Select(d => d.Column).ShouldBe(csv[0].Split(','), table);
        }

        var result = Json(files["results.json"]).EnumerateArray().Single(r => r.GetProperty("total").GetDecimal() == 95m);
        (result.GetProperty("OIT").GetDecimal(), result.GetProperty("level").GetString()).ShouldBe((100m, "excellent"));
        Json(files["items.json"]).EnumerateArray().Select(r => r.GetProperty("O2").ValueKind == JsonValueKind.Null ? (decimal?)null : r.GetProperty("O2").GetDecimal()).ShouldBe([0m, null], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task A_version_is_made_only_when_something_differs_and_never_changes(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await Fill(test);
        var clock = new TestClock(Nation.Now);
        var freeze = Freeze(database, clock);

        (await freeze.RunDue()).Value.ShouldBe(1);
        (await freeze.RunDue()).Value.ShouldBe(0);
        var first = (await freeze.Run(2566)).Value;
        first.Version.ShouldBe(1);
        await database.Add(2566, ResultAudience.Everyone, ("อบต.ใหม่", Subdistrict, "S", "เลย", 50m, "urgent", []));
        (await freeze.RunDue()).Value.ShouldBe(0, "one version a day at most");
        clock.Now += TimeSpan.FromHours(25);
        (await freeze.RunDue()).Value.ShouldBe(1);

        var latest = (await database.Read(s => SnapshotStore.Find(s, 2566)))!;
        latest.Version.ShouldBe(2);
        (await database.Read(s => SnapshotStore.Find(s, 2566, 1)))!.Files.ShouldBe(first.Files, ignoreOrder: true);
        var dataset = Catalogue.Of([latest], await database.Read(SnapshotStore.All), "https://ita.example")["dcat:dataset"]![0]!;
        string Moment(string property) => dataset[property]!["@value"]!.ToString();
        (Moment("dct:issued"), Moment("dct:modified")).ShouldBe((first.MadeAt.ToString("u", CultureInfo.InvariantCulture).Replace(' ', 'T'), latest.MadeAt.ToString("u", CultureInfo.InvariantCulture).Replace(' ', 'T')));
        dataset["dcat:hasVersion"]!.AsArray().Select(v => v!["@id"]!.ToString()).ShouldBe(["https://ita.example/open-data/2566/v1", "https://ita.example/open-data/2566/v2"]);
        foreach (var change in new[] { "update open_data_file set sha256 = ''", "delete from open_data_file", "update open_data_snapshot set version = 9", "delete from open_data_snapshot" })
            await Should.ThrowAsync<System.Data.Common.DbException>(() => database.Write<bool>(async s => await s.Execute(change) > 0));
    }

    [Fact]
    public async Task What_is_not_published_is_in_no_snapshot()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        await database.Add(2566, ResultAudience.ReadersOfScores, ("อบต.ลับ", Subdistrict, "S", "เลย", 50m, "urgent", []));

        (await Freeze(database).RunDue()).Value.ShouldBe(0);
        (await Freeze(database).Run(2566)).Refusal.ShouldBeOfType<NothingPublished>();
        (await new PublicRows(database, new AgencyLists(database)).Results(2566, new RowQuery())).Count.ShouldBe(0);
        (await new PublicRows(database, new AgencyLists(database)).UnpublishedResults(2566, new RowQuery())).Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Tallies_are_told_of_published_surveys_and_of_none_of_which_too_few_answered(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var agencies = await database.Add(
            2566, ResultAudience.Everyone, ("อบต.ก", Subdistrict, "S", "ตรัง", 95m, "excellent", []), ("อบต.ข", Subdistrict, "S", "ตรัง", 90m, "good", []), ("อบต.ค", Subdistrict, "S", "ตรัง", 90m, "good", []));
        // ก is shown; of ข too few answered, so that it has no scores; ค has scores that are not published.
        await Survey(database, agencies[0], 1, isShown: true, Standing.Published);
        await Survey(database, agencies[1], 2, isShown: false, Standing.Published);
        await Survey(database, agencies[2], 3, isShown: true, Standing.Final);

        var snapshot = (await Freeze(database).Run(2566)).Value;
        var rows = Json((await Unpacked(database, snapshot))["surveys.json"]).EnumerateArray().ToList();

        rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.GetProperty("agency_id").GetString().ShouldBe(Stored.Id(agencies[0])), r => r.GetProperty("field").GetString().ShouldBe("E1"),
            r => r.GetProperty("choice_0").GetInt64().ShouldBe(0), r => r.GetProperty("choice_1").GetInt64().ShouldBe(3), r => r.GetProperty("choice_2").GetInt64().ShouldBe(9));
    }

    private static Task<Result<bool>> Survey(Database database, Guid agency, int number, bool isShown, Standing standing) => database.Write<bool>(async session =>
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var at = Stored.Instant(Nation.Now);
        await session.Execute(
            """
            insert into survey (id, number, code, agency_id, framework, instrument, admission, opens_at, closes_at, closed_at, quota, smallest_group)
            values (@Id, @Number, @Id, @Agency, 'ita-2566', 'EIT', 'Open', @At, @At, @At, 30, 5)
            """,
            new { Id = id, Number = (long)number, Agency = Stored.Id(agency), At = at });
        await session.Execute("insert into survey_tally (survey_number, counts, scores) values (@Number, @Counts, @Scores)", new { Number = (long)number, Counts = """{"E1/1":3,"E1/2":9}""", Scores = isShown ? "{}" : null });
        await session.Execute(
            "insert into assessed_result (agency_id, fiscal_year, instrument, standing, computed_at, scores, answers) values (@Agency, 2566, 'EIT', @Standing, @At, '{}', '{}')",
            new { Agency = Stored.Id(agency), Standing = standing.ToString(), At = at });
        return true;
    });

    private static async Task<Database> Fill(TestDatabase test)
    {
        var database = await test.Open();
        await database.Add(
            2566, ResultAudience.Everyone, ("อบต.ก", Subdistrict, "S", "ตรัง", 95.00m, "excellent", [("OIT", 100m), ("O1", 100m), ("O2", 0m)]), ("อบต.ข", Subdistrict, "M", "เลย", 60.25m, "improve", [("O1", 0m)]));
        return database;
    }

    private static FreezeSnapshot Freeze(Database database, TimeProvider? time = null) => new(database, FrameworkLibrary.Default, time ?? new TestClock(Nation.Now));

    private static Task<Dictionary<string, byte[]>> Unpacked(Database database, Snapshot snapshot) => database.Read(async session =>
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in snapshot.Files)
            files[file.Name] = SnapshotStore.Unpack((await SnapshotStore.Packed(session, snapshot.Id, file.Name))!);
        return files;
    });

    private static JsonElement Json(byte[] content) => JsonDocument.Parse(content).RootElement;
}
