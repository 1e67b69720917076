using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;
using OpenIta.Tests.Disclosures;

namespace OpenIta.Tests.Results;

/// <summary>Results as they are kept, for everyone and for those alone who read scores before they are public.</summary>
public sealed class ResultStoreTests
{
    private static readonly DateTimeOffset Published = Bangkok.StartOf(new DateOnly(2023, 8, 1));

    [Theory, OnBothDatabases]
    public async Task A_final_result_stands_in_no_public_table_until_its_round_is_published(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind);
        // Every item of 9.1 fails: 9.1 is 0, indicator 9 the mean of five sub-indicators 80, OIT the mean of 80 and 100.
        await round.JudgeAll(round.First, [.. Desk.Pack.DisclosureItems.Where(d => d.Parent == "9.1").Select(d => d.Code)]);
        await round.Calendar.Run(Round.Appeals);
        (await Rows(round, "unpublished_result")).ShouldBe(0);

        await round.Calendar.Run(Round.Over);
        var final = (await Of(round, ResultAudience.ReadersOfScores)).ShouldHaveSingleItem();
        (final.Agency, final.Year.Scores["9.1"], final.Year.Scores["9"], final.Year.Scores["OIT"]).ShouldBe((round.Agency, 0m, 80m, 90m));
        (await Of(round, ResultAudience.Everyone)).ShouldBeEmpty();
        (await Rows(round, "agency_year"), await Rows(round, "agency_node")).ShouldBe((0, 0));
        (await new AgencyLists(round.Desk.Database).Search(new AgencyQuery { FiscalYear = 2566 })).Page.Count.ShouldBe(0);
        (await new AgencyPages(round.Desk.Database, Desk.Frameworks).Load(round.Agency))!.Years.ShouldBeEmpty();

        await round.Desk.Database.Write<bool>(async s =>
        {
            await CycleStore.SaveCalendar(s, round.Desk.Cycle.Id, [PhaseWindow.Of(Phase.Publication, new(2023, 8, 1), new(2023, 9, 30))]);
            return true;
        });
        (await round.Calendar.Run(Published)).Published.ShouldBe(1);
        (await Of(round, ResultAudience.Everyone)).ShouldHaveSingleItem().Year.Scores.ShouldBe(final.Year.Scores, ignoreOrder: true);
        (await Of(round, ResultAudience.ReadersOfScores)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_whole_year_is_saved_and_published_at_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var agencies = await database.Write<List<AgencyResult>>(async session =>
        {
            var results = new List<AgencyResult>();
            for (var i = 0; i < 1_200; i++)
            {
                var agency = await AgencyStore.Place(session, new NamedAgency($"หน่วยงานที่ {i}", null, null, null), Published);
                var total = i % 101;
                results.Add(new AgencyResult(agency.Id, new YearSummary(2566, total, new ResultLevel("good", "ผ่านดี"), 0) { Scores = new Dictionary<string, decimal> { ["total"] = total, ["O1"] = 100 } }));
            }
            await ResultStore.SaveYear(session, ResultAudience.ReadersOfScores, 2566, results);
            return results;
        });
        (await database.Read(s => ResultStore.OfYear(s, ResultAudience.Everyone, 2566))).ShouldBeEmpty();

        (await database.Write<bool>(async s =>
        {
            await ResultStore.PublishYear(s, 2566);
            return true;
        })).IsRefused.ShouldBeFalse();

        (await database.Read(s => ResultStore.OfYear(s, ResultAudience.ReadersOfScores, 2566))).ShouldBeEmpty();
        var published = await database.Read(s => ResultStore.OfYear(s, ResultAudience.Everyone, 2566));
        published.Select(r => (r.Agency, r.Year.Total, r.Year.Level, r.Year.Scores["O1"])).ShouldBe(
            agencies.Value.Select(r => (r.Agency, r.Year.Total, r.Year.Level, 100m)), ignoreOrder: true);
        (await new AgencyLists(database).Search(new AgencyQuery())).Page.Rows.ShouldAllBe(r => r.FiscalYear == 2566);
    }

    private static Task<IReadOnlyList<AgencyResult>> Of(Round round, ResultAudience audience) => round.Desk.Read(s => ResultStore.OfYear(s, audience, 2566));

    private static Task<long> Rows(Round round, string table) => round.Desk.Read(s => s.One<long>($"select count(*) from {table}"));
}
