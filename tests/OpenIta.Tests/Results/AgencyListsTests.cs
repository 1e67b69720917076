using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;
using static OpenIta.Tests.Results.SeededDatabase;

namespace OpenIta.Tests.Results;

public sealed class AgencyListsTests
{
    // Six agencies in three provinces over three years.
    private static async Task<AgencyLists> Six(TestDatabase test)
    {
        var database = await test.Open();
        await database.Seed(
            Named("องค์การบริหารส่วนตำบลหัวหนอง", null, "ขอนแก่น", Year(2564, 68m, "C", findings: 2)),
            Named("เทศบาลนครนครปฐม", null, "นครปฐม", Year(2565, 95.82m, "AA"), Year(2564, 91.2m, "A")),
            Named("องค์การบริหารส่วนตำบลเขาทอง", "เมือง", "กระบี่", Year(2566, 93.34m, "ผ่านดี")),
            Named("องค์การบริหารส่วนตำบลเขากระปุก", "ท่ายาง", "เพชรบุรี", Year(2568)),
            Named("องค์การบริหารส่วนตำบลห้วยทรายเหนือ", "ชะอำ", "เพชรบุรี"),
            Named("องค์การบริหารส่วนจังหวัดขอนแก่น", null, "ขอนแก่น", Year(2564, 95.82m, "AA"), Year(2568)));
        return new AgencyLists(database);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_year_an_agency_stands_with_its_latest_total(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);

        var all = await lists.Search(new AgencyQuery());

        all.Page.Count.ShouldBe(6);
        all.Page.Rows.Select(r => (r.Name, r.FiscalYear, r.Total)).ShouldBe(
        [
            ("เทศบาลนครนครปฐม", 2565, 95.82m),
            ("องค์การบริหารส่วนจังหวัดขอนแก่น", 2564, 95.82m),
            ("องค์การบริหารส่วนตำบลเขากระปุก", 2568, null),
            ("องค์การบริหารส่วนตำบลเขาทอง", 2566, 93.34m),
            ("องค์การบริหารส่วนตำบลห้วยทรายเหนือ", null, null),
            ("องค์การบริหารส่วนตำบลหัวหนอง", 2564, 68m),
        ]);
        all.Page.Rows.Single(r => r.Total == 68m).Findings.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_year_shows_the_agencies_of_that_year_with_its_result(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);

        var rows = (await lists.Search(new AgencyQuery { FiscalYear = 2564, Sort = AgencySort.Total })).Page.Rows;

        rows.Select(r => (r.Total, r.Level?.Code)).ShouldBe([(95.82m, "AA"), (91.2m, "A"), (68m, "C")]);
    }

    [Theory, OnBothDatabases]
    public async Task Sorted_by_total_the_agencies_without_one_come_last_in_order_of_name(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);

        var rows = (await lists.Search(new AgencyQuery { Sort = AgencySort.Total })).Page.Rows;

        rows.Select(r => r.Total).ShouldBe([95.82m, 95.82m, 93.34m, 68m, null, null]);
        rows[0].Name.ShouldBe("เทศบาลนครนครปฐม");
        rows[4].Name.ShouldBe("องค์การบริหารส่วนตำบลเขากระปุก");
    }

    [Theory, OnBothDatabases]
    public async Task Filters_narrow_together_and_each_facet_keeps_its_own_choices(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);

        var found = await lists.Search(new AgencyQuery { Province = "เพชรบุรี", Type = "องค์การบริหารส่วนตำบล" });

        found.Page.Rows.Select(r => r.District).ShouldBe(["ท่ายาง", "ชะอำ"]);
        found.Facets.Provinces.Select(f => (f.Value, f.Count)).ShouldBe([("กระบี่", 1), ("ขอนแก่น", 1), ("เพชรบุรี", 2)]);
        found.Facets.Types.Select(f => (f.Value, f.Count)).ShouldBe([("องค์การบริหารส่วนตำบล", 2)]);
        found.Facets.Years.Select(f => (f.Value, f.Count)).ShouldBe([("2568", 1)]);
        found.Facets.Levels.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Years_count_every_year_of_an_agency_and_levels_the_year_shown(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);

        var facets = (await lists.Search(new AgencyQuery())).Facets;

        facets.Years.Select(f => (f.Value, f.Count)).ShouldBe([("2568", 2), ("2566", 1), ("2565", 1), ("2564", 3)]);
        facets.Levels.Select(f => (f.Value, f.Count)).ShouldBe([("AA", 2), ("ผ่านดี", 1), ("C", 1)]);
    }

    [Theory, OnBothDatabases]
    public async Task A_level_is_that_of_the_year_shown(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);

        (await lists.Search(new AgencyQuery { Level = "A" })).Page.Rows.ShouldBeEmpty();
        (await lists.Search(new AgencyQuery { Level = "A", FiscalYear = 2564 })).Page.Rows.Single().Name.ShouldBe("เทศบาลนครนครปฐม");
    }

    [Theory, OnBothDatabases]
    public async Task Pages_cut_the_list_without_gap_or_overlap(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);
        var whole = (await lists.Search(new AgencyQuery())).Page.Rows.Select(r => r.Id).ToList();

        var cut = new List<Guid>();
        for (var page = 1; page <= 3; page++)
        {
            var part = (await lists.Search(new AgencyQuery { Page = page, PageSize = 2 })).Page;
            (part.Number, part.Pages, part.Count).ShouldBe((page, 3, 6));
            cut.AddRange(part.Rows.Select(r => r.Id));
        }

        cut.ShouldBe(whole);
    }

    [Theory, OnBothDatabases]
    public async Task A_page_that_does_not_exist_is_the_first(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);

        foreach (var page in (int[])[0, -3, 4, int.MaxValue, int.MinValue])
            (await lists.Search(new AgencyQuery { Page = page, PageSize = 2 })).Page.Number.ShouldBe(1);
        (await lists.Search(new AgencyQuery { PageSize = 100_000 })).Page.Size.ShouldBe(AgencyQuery.LargestPage);
        (await lists.Search(new AgencyQuery { PageSize = 0 })).Page.Size.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task An_empty_database_gives_an_empty_list(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);

        var empty = await new AgencyLists(await test.Open()).Search(new AgencyQuery());

        empty.Page.ShouldSatisfyAllConditions(p => p.Rows.ShouldBeEmpty(), p => p.Count.ShouldBe(0), p => p.Pages.ShouldBe(1));
        empty.Facets.Years.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task What_looks_like_SQL_or_a_pattern_is_only_text(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var lists = await Six(test);

        foreach (var odd in (string[])["'; drop table agency; --", "%", "_", "!", "%' or '1'='1", "\\", "@Type", "ก' or 1=1"])
        {
            (await lists.Search(new AgencyQuery { Text = odd })).Page.Count.ShouldBe(0, odd);
            (await lists.Search(new AgencyQuery { Type = odd })).Page.Count.ShouldBe(0, odd);
            (await lists.Search(new AgencyQuery { Province = odd, Level = odd })).Page.Count.ShouldBe(0, odd);
        }
        (await lists.Search(new AgencyQuery { Text = "  " })).Page.Count.ShouldBe(6);
        (await lists.Search(new AgencyQuery { Text = new string('ก', 100_000) })).Page.Count.ShouldBe(0);
    }
}
