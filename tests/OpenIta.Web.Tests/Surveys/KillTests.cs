using System.Collections.Concurrent;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Surveys;

[Trait("speed", "long")]
public class KillTests
{
    private const int Submissions = 10_000;
    private const int Kills = 20;
    private const int AtOnce = 48;

    // What each respondent answers spells their number in the options of the first fields, every one of which has two at least.
    private const int Bits = 14;

    [Theory, OnBothDatabases]
    public async Task Killed_at_20_random_moments_the_server_has_stored_each_acknowledged_answer_once(DatabaseKind kind)
    {
        await using var town = await SurveyTown.On(kind, quota: Submissions / 2);
        await using var server = await ServerProcess.Start(town.Data.Pooled, SurveyUnderLoad.Unhindered);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };
        var receipts = new ConcurrentDictionary<int, string>();

        var answering = Parallel.ForEachAsync(
            Enumerable.Range(0, Submissions), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => receipts[number] = await Answer(client, town.Survey.Code, number));
        var random = new Random(20);
        foreach (var moment in Enumerable.Range(0, Kills).Select(_ => random.Next(Submissions * 19 / 20)).Order())
        {
            while (receipts.Count < moment && !answering.IsCompleted)
                await Task.Delay(2);
            await Task.Delay(random.Next(20));
            await server.KillAndRestart();
        }
        await answering;

        receipts.Count.ShouldBe(Submissions);
        receipts.Values.Distinct().Count().ShouldBe(Submissions);
        var stored = await town.Database.Read(s => s.List<byte[]>("select answers from survey_response limit 1000000"));
        stored.Select(Number).Order().ShouldBe(Enumerable.Range(0, Submissions));
        var fill = (await town.Database.Read(s => FillStore.Of(s, [town.Survey.Id]))).ShouldHaveSingleItem();
        (fill.InQuota, fill.OverQuota).ShouldBe((Submissions / 2, Submissions / 2));
    }

    private static async Task<string> Answer(HttpClient client, string survey, int number)
    {
        var respondent = new Respondent(client, survey);
        while (!await respondent.Open(place => place < Bits ? 1 + ((number >> place) & 1) : 1))
            await Task.Delay(20);
        var receipt = await Sent(respondent);
        // Now and then somebody who has the receipt sends the form again.
        if (number % 10 == 0)
            (await Sent(respondent)).ShouldBe(receipt);
        return receipt;
    }

    private static async Task<string> Sent(Respondent respondent)
    {
        string? receipt;
        while ((receipt = await respondent.Send()) is null)
            await Task.Delay(20);
        return receipt;
    }

    private static int Number(byte[] answers) => answers.Take(Bits).Select((option, place) => (option - 1) << place).Sum();
}
