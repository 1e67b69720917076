using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Storage;

public sealed class DatabaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 17, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task What_a_refused_use_case_wrote_is_gone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        var result = await database.Write<Agency>(async session =>
        {
            await AgencyStore.Place(session, new NamedAgency("เทศบาลนครนครปฐม", null, null, "นครปฐม"), Now);
            return new FileMissing("x");
        });

        result.Refusal.ShouldBeOfType<FileMissing>();
        (await database.Read(s => s.One<long>("select count(*) from agency"))).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_failed_use_case_wrote_is_gone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        await Should.ThrowAsync<InvalidOperationException>(() => database.Write<int>(async session =>
        {
            await AgencyStore.Place(session, new NamedAgency("เทศบาลนครนครปฐม", null, null, "นครปฐม"), Now);
            throw new InvalidOperationException("a bug");
        }));

        (await database.Read(s => s.One<long>("select count(*) from agency"))).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Several_queries_of_one_reading_see_one_moment(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        var seen = await database.Read(async reading =>
        {
            var before = await reading.One<long>("select count(*) from agency");
            await database.Write<Agency>(async s => await AgencyStore.Place(s, new NamedAgency("เทศบาลนครนครปฐม", null, null, null), Now));
            return (before, after: await reading.One<long>("select count(*) from agency"));
        });

        seen.ShouldBe((0, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Twenty_writers_at_once_all_succeed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => database.Write<Agency>(async session =>
        {
            await session.Lock(StorageLock.Reports);
            return await AgencyStore.Place(session, new NamedAgency($"เทศบาลเมืองที่ {i % 5}", null, null, null), Now);
        }))));

        written.ShouldAllBe(w => !w.IsRefused);
        (await database.Read(s => s.One<long>("select count(*) from agency"))).ShouldBe(5);
    }

    [Theory, OnBothDatabases]
    public async Task Scores_add_up_to_the_same_on_both_databases(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        decimal[] scores = [93.20m, 81.25m, 86.26m, 80.48m, 88.95m];
        await database.Write<int>(async s =>
        {
            await s.Execute("create table t (score bigint not null)");
            return await s.Execute("insert into t (score) values (@Score)", scores.Select(v => new { Score = Stored.Score(v) }));
        });

        var sum = await database.Read(s => s.One<long>("select cast(sum(score) as bigint) from t"));

        Stored.Score(sum).ShouldBe(430.14m);
    }

    [Theory, OnBothDatabases]
    public async Task Foreign_keys_are_kept(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        await Should.ThrowAsync<System.Data.Common.DbException>(() => database.Write<int>(async s =>
            await s.Execute("insert into agency_year (agency_id, fiscal_year, findings) values ('nobody', 2566, 0)")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var file = ((DatabaseLocation.SqliteFolder)test.Location).File;
        var text = string.Concat(Enumerable.Repeat("รายงานผลการประเมิน\n", 500));
        await File.WriteAllTextAsync(file, text);

        (await Database.Open(test.Location, TimeProvider.System)).Refusal.ShouldBeOfType<NotAnOpenItaDatabase>();

        (await File.ReadAllTextAsync(file)).ShouldBe(text);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var file = Path.Combine(((DatabaseLocation.SqliteFolder)test.Location).Folder, "a-file");
        await File.WriteAllTextAsync(file, "x");

        var refusal = (await Database.Open(new DatabaseLocation.SqliteFolder(Path.Combine(file, "below")), TimeProvider.System)).Refusal;

        refusal.ShouldBeOfType<DatabaseFolderUnusable>();
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Timeout=2;Password=secret")]
    [InlineData("Host=;;=;secret")]
    [InlineData("secret")]
    [InlineData("Host=127.0.0.1;Port=99999;Password=secret")]
    [InlineData("Host=nowhere.invalid;Timeout=2;Password=secret")]
    [InlineData("postgres://user:secret@host/db")]
    [InlineData("")]
    public async Task A_server_that_cannot_be_reached_is_refused_without_telling_the_password(string connection)
    {
        var refusal = (await Database.Open(new DatabaseLocation.PostgresServer(connection), TimeProvider.System)).Refusal.ShouldNotBeNull();

        refusal.Message.ShouldNotContain("secret");
    }
}
