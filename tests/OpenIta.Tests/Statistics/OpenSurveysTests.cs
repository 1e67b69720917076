using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Statistics;

public sealed class OpenSurveysTests
{
    [Theory, OnBothDatabases]
    public async Task Fill_against_quota_is_shown_to_those_who_watch_over_the_place_while_surveys_are_open(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var (opens, closes) = (Nation.Now.AddDays(-1), Nation.Now.AddDays(1));
        await database.Write<bool>(async session =>
        {
            foreach (var (name, province, quota, answered) in new[] { ("อบต.ก", "ตรัง", 30, 30), ("อบต.ข", "ตรัง", 50, 10), ("อบต.ค", "เลย", 20, 0) })
            {
                var agency = await AgencyStore.Place(session, new NamedAgency(name, null, null, province), Nation.Now);
                await session.Execute(
                    """
                    insert into survey (id, number, code, agency_id, framework, instrument, admission, opens_at, closes_at, quota, smallest_group)
                    values (@Id, @Number, @Id, @Agency, 'ita-2566', 'EIT', 'Open', @Opens, @Closes, @Quota, 5)
                    """,
                    new { Id = name, Number = (long)name[^1], Agency = Stored.Id(agency.Id), Opens = Stored.Instant(opens), Closes = Stored.Instant(closes), Quota = (long)quota });
                await session.Execute("insert into survey_fill (survey_id, part, in_quota, over_quota) values (@Id, 1, @Answered, 7)", new { Id = name, Answered = (long)answered });
            }
            return true;
        });

        var central = await Fill(StatisticPlace.Nation, Nation.Central, Nation.Now);
        central.Select(f => (f.Province, f.Surveys, f.Reached, f.Quota, f.Answers, f.Share)).ShouldBe([("ตรัง", 2, 1, 80, 40, 50m), ("เลย", 1, 0, 20, 0, 0m)]);
        (await Fill(new StatisticPlace(PlaceKind.Province, "ตรัง"), Nation.MonitorOfTrang, Nation.Now)).ShouldHaveSingleItem().Answers.ShouldBe(40);

        (await Fill(StatisticPlace.Nation, Nation.MonitorOfTrang, Nation.Now)).ShouldBeEmpty();
        (await Fill(new StatisticPlace(PlaceKind.Province, "เลย"), Nation.MonitorOfTrang, Nation.Now)).ShouldBeEmpty();
        (await Fill(StatisticPlace.Nation, Actor.Public, Nation.Now)).ShouldBeEmpty();
        (await Fill(StatisticPlace.Nation, Nation.Central, closes)).ShouldBeEmpty();

        Task<IReadOnlyList<PlaceFill>> Fill(StatisticPlace place, Actor reader, DateTimeOffset now) => database.Read(s => OpenSurveys.Fill(s, place, reader, now));
    }
}
