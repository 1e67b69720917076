using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Storage;

public sealed class MigrationTests
{
    [Theory, OnBothDatabases]
    public async Task An_empty_database_gets_every_migration_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);

        var first = await test.Open();
        var second = await test.Open();

        (await second.State()).Schema.ShouldBe((await first.State()).Schema);
        var numbers = await second.Read(s => s.List<long>("select number from schema_migration order by number limit 1000"));
        numbers.ShouldBe(Files());
        numbers.ShouldBeUnique();
    }

    [Theory, OnBothDatabases]
    public async Task Eight_programs_that_start_at_once_agree_on_one_schema(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(test.Open)));

        foreach (var database in opened)
            (await database.State()).Schema.ShouldBe(Files()[^1]);
        (await opened[0].Read(s => s.One<long>("select count(*) from schema_migration"))).ShouldBe(Files().Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_migration_that_fails_leaves_no_trace_of_those_before_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var provider = Provider.For(test.Location).Value;
        await provider.Prepare(default);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => Migrations.Run(
            provider, [new(1, "0001_good.sql", "create table good (id bigint)"), new(2, "0002_bad.sql", "create nonsense")], TimeProvider.System, default));

        (await Migrations.Run(provider, [new(1, "0001_good.sql", "create table good (id bigint)")], TimeProvider.System, default)).Value.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_database_of_a_newer_release_is_refused(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Write<int>(async s => await s.Execute("insert into schema_migration (number, name, applied_at) values (9999, 'later', '')"));

        var refusal = (await Database.Open(test.Location, TimeProvider.System)).Refusal;

        refusal.ShouldBeOfType<DatabaseIsNewer>().Found.ShouldBe(9999);
    }

    [Fact]
    public void Migrations_have_a_number_each_and_the_same_ones_on_both_databases()
    {
        var sqlite = Migrations.Files(Provider.For(new DatabaseLocation.SqliteFolder("nowhere")).Value);
        var postgres = Migrations.Files(Provider.For(new DatabaseLocation.PostgresServer("Host=nowhere")).Value);

        sqlite.Select(m => m.Number).ShouldBeUnique();
        postgres.Select(m => m.Number).ShouldBe(sqlite.Select(m => m.Number));
    }

    // Portable files stand for both databases; a pair of one number, .sqlite.sql and .postgres.sql, for one each.
    private static List<long> Files() =>
        [.. Directory.EnumerateFiles(Repository.Path("src", "OpenIta", "Storage", "Migrations"), "*.sql")
            .Select(f => long.Parse(Path.GetFileName(f)[..4], System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order()];
}
