using OpenIta.Agencies;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Results;

/// <summary>The list with as many agencies as the assessment of FY2568 had, over five years.</summary>
public sealed class NationalSizeTests
{
    private const int Agencies = 8_317;

    private static async Task<Database> Nation(TestDatabase test)
    {
        var database = await test.Open();
        await database.Write<int>(async session =>
        {
            await session.Execute(
                """
                insert into agency (id, name, name_key, type, district_key, province, province_key, search_key, sort_key, province_sort_key, shown_year)
                values (@Id, @Name, @Name, 'อบต.', '', @Province, @Province, @Name, @SortKey, @ProvinceSortKey, 2568)
                """,
                Enumerable.Range(0, Agencies).Select(i => (Name: $"หน่วยงานที่{i * 7919 % Agencies}", Province: $"จังหวัดที่{i % 77:00}"))
                    .Select(a => new { Id = Stored.Id(Guid.NewGuid()), a.Name, a.Province, SortKey = AgencyName.SortKey(a.Name), ProvinceSortKey = AgencyName.SortKey(a.Province) }));
            await session.Execute(
                """
                insert into agency_year (agency_id, fiscal_year, total, level, level_title, findings)
                select id, year, 5000000 + length(id) * 1000 + year, 'B', 'B', 0 from agency
                cross join (select 2564 as year union all select 2565 union all select 2566 union all select 2567 union all select 2568) years
                """);
            return await session.Execute("analyze");
        });
        return database;
    }

    [Theory, OnBothDatabases]
    public async Task A_page_is_bounded_and_counted_and_shows_every_change_at_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await Nation(test);
        var lists = new AgencyLists(database);

        foreach (var sort in Enum.GetValues<AgencySort>())
        {
            var all = await lists.Search(new AgencyQuery { Sort = sort, PageSize = 1000 });
            all.Page.Rows.Count.ShouldBe(AgencyQuery.LargestPage);
            all.Page.Count.ShouldBe(Agencies);
            all.Facets.Provinces.Sum(p => p.Count).ShouldBe(Agencies);
            all.Facets.Years.Select(y => y.Count).ShouldBe(Enumerable.Repeat((long)Agencies, 5));
        }
        (await lists.Search(new AgencyQuery { Text = "หน่วยงานที่ 8000" })).Page.Count.ShouldBe(1);

        // Whoever added an agency, or a result, finds it in the very next list.
        await database.Write<Agency>(async s => await AgencyStore.Place(s, new NamedAgency("อบต.เขาทอง", null, null, "กระบี่"), TimeProvider.System.GetUtcNow()));
        var added = (await lists.Search(new AgencyQuery { Text = "เขาทอง" })).Page.Rows.ShouldHaveSingleItem();
        added.Total.ShouldBeNull();
        await database.Write<bool>(async session =>
        {
            await ResultStore.SaveYear(session, ResultAudience.Everyone, 2566, [new AgencyResult(added.Id, new YearSummary(2566, 90m, null, 0))]);
            return true;
        });
        (await lists.Search(new AgencyQuery { Sort = AgencySort.Total })).Page.Rows[0].ShouldSatisfyAllConditions(r => r.Id.ShouldBe(added.Id), r => r.Total.ShouldBe(90m));
    }
}
