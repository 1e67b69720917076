using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Results;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Statistics;

public sealed class StatisticTests
{
    private const string Subdistrict = "องค์การบริหารส่วนตำบล", Town = "เทศบาลเมือง";

    private static readonly (string, string, string?, string, decimal?, string?, (string, decimal)[])[] Year2566 =
    [
        ("อบต.ก", Subdistrict, "S", "ตรัง", 95.00m, "excellent", [("OIT", 100m), ("O1", 100m), ("O2", 0m)]),
        ("อบต.ข", Subdistrict, "S", "ตรัง", 84.99m, "marginal", [("OIT", 50m), ("O1", 0m), ("O2", 0m)]),
        ("อบต.ค", Subdistrict, "M", "สตูล", 60.00m, "improve", [("OIT", 30m), ("O1", 100m), ("O2", 0m)]),
        ("ทม.ง", Town, null, "เลย", 84.99m, "marginal", [("OIT", 20m), ("O1", 100m)]),
    ];

    [Theory, OnBothDatabases]
    public async Task Statistics_of_a_place_follow_from_the_results_of_its_agencies(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Add(2565, ResultAudience.Everyone, ("อบต.ก", Subdistrict, "S", "ตรัง", 90m, "A", []), ("อบต.ค", Subdistrict, "M", "สตูล", 70.5m, "C", []));
        await database.Add(2566, ResultAudience.Everyone, Year2566);
        (await database.Rebuild().RunStale()).Value.ShouldBe(2);
        (await database.Rebuild().RunStale()).Value.ShouldBe(0);
        await database.Write<bool>(async s => await s.Execute("update statistic_version set counting = 1 where fiscal_year = 2565") > 0);
        (await database.Rebuild().RunStale()).Value.ShouldBe(1, "a year that an earlier version counted is counted anew");

        var nation = await database.Statistic(StatisticPlace.Nation, 2566);
        // By hand: (95 + 84.99 + 60 + 84.99) / 4; the two in the middle are both 84.99.
        (nation.Agencies, nation.WithTotal, nation.Mean, nation.Median).ShouldBe((4, 4, 81.245m, 84.99m));
        nation.Distribution.Select((count, step) => (count, step)).Where(s => s.count > 0).ShouldBe([(1, 12), (2, 16), (1, 19)]);
        nation.Levels.Where(l => l.Count > 0).Select(l => (l.Level.Code, l.Count)).ShouldBe([("excellent", 1), ("marginal", 2), ("improve", 1)], ignoreOrder: true);
        nation.Means.Single(m => m.Node == "OIT").ShouldBe(new NodeMean("OIT", 50m, 4));
        nation.Failures.ShouldBe([new ItemFailures("O2", 3, 3), new ItemFailures("O1", 1, 4)]);
        nation.Risen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Name.ShouldEndWith("ก"), m => m.Change.ShouldBe(5m));
        nation.Fallen.ShouldHaveSingleItem().Change.ShouldBe(-10.5m);
        nation.PartsOf(PlaceKind.Region).Select(p => (p.Name, p.Agencies)).ShouldBe([("south", 3), ("northeast", 1)], ignoreOrder: true);

        var south = await database.Statistic(new StatisticPlace(PlaceKind.Region, "south"), 2566);
        (south.Agencies, south.Mean).ShouldBe((3, 79.99667m));
        (await database.Statistic(new StatisticPlace(PlaceKind.Province, "ตรัง"), 2566)).ShouldSatisfyAllConditions(
            t => t.Mean.ShouldBe(89.995m), t => t.Median.ShouldBe(89.995m, "of an even number, what lies between the two in the middle"));
        (await database.Statistic(new StatisticPlace(PlaceKind.Type, Town), 2566)).Agencies.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task The_ten_that_moved_most_are_named_the_one_that_moved_furthest_first(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        // From 50 the first twelve rise by 1 to 12, the others fall by 1 to 12; one stays.
        var moves = Enumerable.Range(1, 12).SelectMany(by => (int[])[by, -by]).Append(0).ToList();
        await database.Add(2565, ResultAudience.Everyone, [.. moves.Select(by => Moving(by, 50m))]);
        await database.Add(2566, ResultAudience.Everyone, [.. moves.Select(by => Moving(by, 50m + by))]);
        await database.Rebuild().RunStale();

        var nation = await database.Statistic(StatisticPlace.Nation, 2566);
        nation.Risen.Select(m => m.Change).ShouldBe([12m, 11m, 10m, 9m, 8m, 7m, 6m, 5m, 4m, 3m]);
        nation.Fallen.Select(m => m.Change).ShouldBe([-12m, -11m, -10m, -9m, -8m, -7m, -6m, -5m, -4m, -3m]);

        static (string, string, string?, string, decimal?, string?, (string, decimal)[]) Moving(int by, decimal total) => ($"อบต.{by}", Subdistrict, "S", "ตรัง", total, null, []);
    }

    [Theory, OnBothDatabases]
    public async Task Who_passed_is_a_share_of_those_that_have_a_level_and_a_year_without_totals_is_not_shown_first(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Add(2566, ResultAudience.Everyone, [.. Year2566, ("อบต.จ", Subdistrict, "S", "ตรัง", null, null, [("OIT", 40m)])]);
        await database.Add(2567, ResultAudience.Everyone, ("อบต.ก", Subdistrict, "S", "ตรัง", null, null, [("OIT", 90m)]));
        await database.Rebuild().RunStale();

        var nation = (await new Dashboards(database).Load(StatisticPlace.Nation, null, Actor.Public, Nation.Now))!.Shown;
        // Five agencies, four levels; only 95.00 reaches 85.
        (nation.FiscalYear, nation.Agencies, nation.WithTotal).ShouldBe((2566, 5, 4));
        nation.Passed.ShouldBe(new PassedCount(1, 4));
        nation.Passed!.Share.ShouldBe(25m);
        nation.PartsOf(PlaceKind.Province).Select(p => (p.Name, p.Passed)).ShouldBe([("ตรัง", new PassedCount(1, 2)), ("สตูล", new PassedCount(0, 1)), ("เลย", new PassedCount(0, 1))], ignoreOrder: true);
        (await database.Statistic(StatisticPlace.Nation, 2567)).Passed.ShouldBeNull();
        (await database.Read(ResultStore.LatestYear)).ShouldBe(2566);
    }

    [Theory, OnBothDatabases]
    public async Task Results_that_are_not_published_are_counted_for_readers_of_scores_alone(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Add(2566, ResultAudience.ReadersOfScores, Year2566);
        await database.Rebuild().RunStale();
        var dashboards = new Dashboards(database);
        StatisticPlace trang = new(PlaceKind.Province, "ตรัง"), loei = new(PlaceKind.Province, "เลย");

        foreach (var place in new[] { StatisticPlace.Nation, trang, loei })
            (await dashboards.Load(place, null, Actor.Public, Nation.Now)).ShouldBeNull();
        var ofAgency = Nation.Person(new Grant(Role.AgencyAdministrator, new Place(Guid.NewGuid(), Province: "ตรัง"), null));
        (await dashboards.Load(trang, null, ofAgency, Nation.Now)).ShouldBeNull();
        (await dashboards.Load(trang, null, Nation.MonitorOfTrang, Nation.Now))!.ShouldSatisfyAllConditions(d => d.IsPublished.ShouldBeFalse(), d => d.Shown.Agencies.ShouldBe(2));
        (await dashboards.Load(loei, null, Nation.MonitorOfTrang, Nation.Now)).ShouldBeNull();
        (await dashboards.Load(StatisticPlace.Nation, null, Nation.MonitorOfTrang, Nation.Now)).ShouldBeNull();
        (await dashboards.Load(StatisticPlace.Nation, null, Nation.Central, Nation.Now))!.Shown.Agencies.ShouldBe(4);
        (await new RankingLists(database, new PublicStates(database, TimeProvider.System), new AgencyLists(database)).Load(new RankingQuery(2566))).Page.Count.ShouldBe(0);

        await database.Write<bool>(async s =>
        {
            await ResultStore.PublishYear(s, 2566);
            return true;
        });
        await database.Rebuild().RunStale();
        (await dashboards.Load(StatisticPlace.Nation, null, Actor.Public, Nation.Now))!.ShouldSatisfyAllConditions(d => d.IsPublished.ShouldBeTrue(), d => d.Shown.Agencies.ShouldBe(4));
    }

    [Theory, OnBothDatabases]
    public async Task Equal_totals_share_a_place_in_the_nation_the_type_and_the_size(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Add(2566, ResultAudience.Everyone, Year2566);
        await database.Rebuild().RunStale();
        var lists = new RankingLists(database, new PublicStates(database, TimeProvider.System), new AgencyLists(database));

        (await Places(new RankingQuery(2566))).ShouldBe([1, 2, 2, 4]);
        (await Places(new RankingQuery(2566) { Type = Subdistrict })).ShouldBe([1, 2, 3]);
        (await Places(new RankingQuery(2566) { Type = Subdistrict, Size = "M" })).ShouldBe([1]);
        // A search or a province narrows what is shown, not the group that places are counted in.
        var found = await lists.Load(new RankingQuery(2566) { Type = Subdistrict, Text = "ข" });
        (found.Page.Rows.ShouldHaveSingleItem().Place, found.Page.Count, found.Peers).ShouldBe((2, 1, 3));
        (await Places(new RankingQuery(2566) { Province = "สตูล" })).ShouldBe([4]);
        // Trang and Satun lie in the south, Loei does not.
        (await Places(new RankingQuery(2566) { Region = "south" })).ShouldBe([1, 2, 4]);
        (await Places(new RankingQuery(2566) { Region = "northeast" })).ShouldBe([2]);
        (await Places(new RankingQuery(2566) { Region = "south", Province = "เลย" })).ShouldBeEmpty();
        (await lists.Load(new RankingQuery(2566) { Page = 2, PageSize = 3 })).Page.Rows.ShouldHaveSingleItem().Place.ShouldBe(4);

        async Task<IEnumerable<long>> Places(RankingQuery query) => (await lists.Load(query)).Page.Rows.Select(r => r.Place);
    }

    [Fact]
    public void Every_province_lies_in_one_region()
    {
        Region.All.SelectMany(r => r.Provinces).Order().ShouldBe(Provinces.All.Order());
        Region.All.Count.ShouldBe(6);
    }
}
