using Dapper;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Tests.Surveys;

namespace OpenIta.Tests.Storage;

public sealed class CopyDatabaseTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    public async Task All_that_is_stored_arrives_and_is_worked_with(DatabaseKind from, DatabaseKind to)
    {
        Assert.SkipWhen(TestDatabase.PostgresCluster is null && (from, to) != (DatabaseKind.Sqlite, DatabaseKind.Sqlite), $"{TestDatabase.PostgresVariable} is not set: bin/test starts a PostgreSQL and sets it");
        await using var ground = await SurveyGround.On(from);
        var survey = await ground.Open();
        for (var i = 0; i < 30; i++)
            await ground.Submit.Run(SurveyGround.Form(survey));
        foreach (var sample in new[] { "002", "003" })
            (await new ImportReport(ground.Database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample(sample))).IsRefused.ShouldBeFalse();
        await using var target = await TestDatabase.Fresh(to);

        var rows = (await new CopyDatabase(TimeProvider.System).Run(ground.Data.Location, target.Location)).Value;

        rows["survey_response"].ShouldBe(30);
        var copy = await Everything(target.Location);
        copy.ShouldBe(await Everything(ground.Data.Location));
        copy.Count.ShouldBe((int)rows.Values.Sum());
        var there = await target.Open();
        await using var writer = new ResponseWriter(there, TimeProvider.System);
        var submit = new SubmitResponse(new SurveyDirectory(there, FrameworkLibrary.Default, TimeProvider.System), writer);
        (await submit.Run(SurveyGround.Form(survey))).IsRefused.ShouldBeFalse();
        (await new CopyDatabase(TimeProvider.System).Run(ground.Data.Location, target.Location)).Refusal.ShouldBeOfType<PlaceNotEmpty>();
    }

    [Theory, OnBothDatabases]
    public async Task A_copy_that_was_stopped_is_begun_again_where_it_left_a_schema_and_nothing_in_it(DatabaseKind kind)
    {
        await using var original = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await original.Open();
        (await new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample("003"))).IsRefused.ShouldBeFalse();
        await using var target = await TestDatabase.Fresh(kind);
        var left = await target.Open();

        (await new CopyDatabase(TimeProvider.System).Run(original.Location, target.Location)).Value["report"].ShouldBe(1);
        (await left.Write<int>(async s => await s.Execute("delete from agency_year"))).IsRefused.ShouldBeFalse();
        (await new CopyDatabase(TimeProvider.System).Run(original.Location, target.Location)).Refusal.ShouldBeOfType<PlaceNotEmpty>();
    }

    [Fact]
    public async Task From_nothing_nothing_is_made()
    {
        await using var empty = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await using var target = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        (await new CopyDatabase(TimeProvider.System).Run(empty.Location, target.Location)).Refusal.ShouldBeOfType<NothingStored>();
        Directory.GetFiles(((DatabaseLocation.SqliteFolder)target.Location).Folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_digest_is_that_of_the_rows_in_any_order_and_of_no_others()
    {
        object?[][] rows = [["ก", 1L, null], ["ข", 2L, new byte[] { 0 }], ["", 0L, Array.Empty<byte>()]];
        Digest(rows).SameAs(Digest([.. rows.Reverse()])).ShouldBeTrue();
        object?[][][] others =
        [
            [rows[0], rows[1]],
            [rows[0], rows[1], rows[2], rows[2]],
            [["ก", 1L, ""], rows[1], rows[2]],
            [["ก", 2L, null], ["ข", 1L, new byte[] { 0 }], rows[2]],
            [rows[0], ["ข", 2L, new byte[] { 1 }], rows[2]],
            [rows[0], ["ข2", 2L, new byte[] { 0 }], rows[2]],
        ];
        foreach (var other in others)
            Digest(rows).SameAs(Digest(other)).ShouldBeFalse();
    }

    private static TableDigest Digest(object?[][] rows)
    {
        var digest = new TableDigest();
        foreach (var row in rows)
            digest.Add(row);
        return digest;
    }

    private static async Task<List<string>> Everything(DatabaseLocation location)
    {
        var provider = Provider.For(location).Value;
        await using var connection = await provider.Connect(default);
        var all = new List<string>();
        foreach (var table in (await provider.Tables(connection, default)).Where(t => t.Name != Migrations.Table))
            foreach (IDictionary<string, object> row in await connection.QueryAsync(table.Select))
                all.Add($"{table.Name}: {string.Join(" | ", row.Select(c => c.Value is byte[] bytes ? Convert.ToHexString(bytes) : $"{c.Value}"))}");
        all.Sort(StringComparer.Ordinal);
        return all;
    }
}
