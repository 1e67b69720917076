using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Storage;

public class CompactTests
{
    [Theory, OnBothDatabases]
    public async Task Nothing_is_lost_and_the_room_of_what_was_deleted_is_given_back(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Write<bool>(async s =>
        {
            await s.Insert(new RowBatch(
                "listed_domain", ("host", Enumerable.Range(0, 20_000).Select(i => $"www.host{i:00000}.example").ToArray()), ("note", Enumerable.Repeat("เว็บไซต์ของหน่วยงาน", 20_000).ToArray())));
            return true;
        });
        await database.Write<bool>(async s => await s.Execute("delete from listed_domain where host like 'www.host1%'") > 0);
        var kept = await Hosts(database);

        (await database.Compact()).IsRefused.ShouldBeFalse();

        (await Hosts(database)).ShouldBe(kept);
        if (kind == DatabaseKind.Sqlite)
            (await database.Read(s => s.One<long>("pragma freelist_count"))).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Every_transaction_waits_for_the_disk_but_where_it_can_be_made_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        (await WaitsForTheDisk(test.Location)).ShouldBeTrue();
        (await WaitsForTheDisk(test.Location with { SurvivesPowerCut = false })).ShouldBeFalse();

        async Task<bool> WaitsForTheDisk(DatabaseLocation location)
        {
            var database = (await Database.Open(location, TimeProvider.System)).Value;
            return await database.Read(async s => kind == DatabaseKind.Sqlite ? await s.One<long>("pragma synchronous") == 2 : await s.One<string>("show synchronous_commit") == "on");
        }
    }

    private static Task<IReadOnlyList<string>> Hosts(Database database) => database.Read(s => s.List<string>("select host from listed_domain order by host limit 100000"));
}
