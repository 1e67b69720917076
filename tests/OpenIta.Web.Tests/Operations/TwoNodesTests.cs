using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Jobs;
using OpenIta.Operations;
using OpenIta.People;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Tests.Operations;

/// <summary>What nodes share lies in the database: it makes no difference which one answers.</summary>
[Trait("speed", "long")]
public sealed class TwoNodesTests
{
    private static readonly Actor Central = new(Guid.NewGuid(), "ผู้ดูแล", [new Grant(Role.CentralAdministrator, Place.Nation, null)]);

    [Fact]
    public async Task A_session_begun_at_one_holds_at_the_other_and_ends_at_both()
    {
        await using var nodes = await TwoNodes.Start();
        var person = await TestPeople.Add(nodes.Database, new Grant(Role.Auditor, Place.Nation, null));
        // The form comes from one node and goes to the other: what seals it and the cookie is the same.
        var form = await nodes.Form(nodes.First, "/sign-in");
        using (var signedIn = await nodes.Post(nodes.Second, "/sign-in", form, ("Email", person.Email), ("Password", TestPeople.Password)))
            signedIn.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/desk");
        (await IsIn(nodes.First)).ShouldBeTrue();
        (await IsIn(nodes.Second)).ShouldBeTrue();

        (await new SetAccountState(nodes.First.Services.GetRequiredService<Database>(), TimeProvider.System).Run(Central, person.Id, disabled: true)).IsRefused.ShouldBeFalse();
        (await IsIn(nodes.Second)).ShouldBeFalse();
        (await IsIn(nodes.First)).ShouldBeFalse();

        async Task<bool> IsIn(WebApplicationFactory<Program> node)
        {
            using var response = await nodes.At(node).GetAsync(new Uri("/account", UriKind.Relative));
            return response.RequestMessage!.RequestUri!.AbsolutePath == "/account";
        }
    }

    [Fact]
    public async Task Guesses_at_one_slow_down_the_next_at_the_other()
    {
        await using var nodes = await TwoNodes.Start();
        var person = await TestPeople.Add(nodes.Database);
        for (var i = 0; i < 5; i++)
            (await Try(i % 2 == 0 ? nodes.First : nodes.Second, "ไม่ใช่รหัสผ่านนี้เลย")).ShouldContain("อีเมลหรือรหัสผ่านไม่ถูกต้อง");
        (await Try(nodes.First, TestPeople.Password)).ShouldContain("ลองหลายครั้งเกินไป");
        (await Try(nodes.Second, TestPeople.Password)).ShouldContain("ลองหลายครั้งเกินไป");

        async Task<string> Try(WebApplicationFactory<Program> node, string password)
        {
            using var answer = await nodes.Post(node, "/sign-in", await nodes.Form(node, "/sign-in"), ("Email", person.Email), ("Password", password));
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task What_is_set_for_all_at_one_holds_at_the_other_unless_it_was_started_with_its_own()
    {
        await using var nodes = await TwoNodes.Start();
        var person = await TestPeople.Add(nodes.Database, new Grant(Role.CentralAdministrator, Place.Nation, null));
        using (var signedIn = await nodes.Post(nodes.First, "/sign-in", await nodes.Form(nodes.First, "/sign-in"), ("Email", person.Email), ("Password", TestPeople.Password)))
            signedIn.IsSuccessStatusCode.ShouldBeTrue();
        (await Opens()).ShouldBe("/admin/operations");

        await Change("second-step", "required");
        // The nodes of this test are started with proof-bits of their own.
        await Change("survey:proof-bits", "24");
        (await Opens()).ShouldBe("/account/second-step");
        nodes.Second.Services.GetRequiredService<IConfiguration>()["survey:proof-bits"].ShouldBe("0");
        await Change("second-step", "optional");
        (await Opens()).ShouldBe("/admin/operations");

        using var page = await nodes.At(nodes.Second).GetAsync(new Uri("/admin/operations?lang=en", UriKind.Relative));
        var shown = (await Site.Parse(page)).QuerySelectorAll("#shared tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent))).ToList();
        shown.ShouldContain("second-step | optional | None");
        shown.ShouldContain($"survey:proof-bits | 24 | {Environment.MachineName}");

        async Task Change(string name, string value)
        {
            (await new ChangeSetting(nodes.First.Services.GetRequiredService<Database>(), TimeProvider.System).Run(Actor.System("test"), name, value)).IsRefused.ShouldBeFalse();
            // As every half minute.
            (await nodes.Second.Services.GetRequiredService<ThisNode>().Tell()).IsRefused.ShouldBeFalse();
        }

        async Task<string> Opens()
        {
            using var response = await nodes.At(nodes.Second).GetAsync(new Uri("/admin/operations", UriKind.Relative));
            return response.RequestMessage!.RequestUri!.AbsolutePath;
        }
    }

    [Fact]
    public async Task A_survey_begun_at_one_is_sent_to_the_other_and_stored_once()
    {
        await using var nodes = await TwoNodes.Start();
        var survey = await SurveyUnderLoad.Add(nodes.Database);
        var form = await nodes.Form(nodes.First, $"/s/{survey.Code}?page=all", "#answers");
        var answers = form.QuerySelectorAll("input[type=radio]").Select(r => r.GetAttribute("name")!).Distinct().Select(n => (n, "1"));
        // The token of the proof of work, too, is sealed by what the nodes share.
        (string, string)[] filled = [.. answers, ("proof", form.QuerySelector("[name=proof]")!.GetAttribute("value") + ".0"), ("go", "send")];

        var receipts = new List<string>();
        foreach (var node in (WebApplicationFactory<Program>[])[nodes.Second, nodes.First, nodes.Second])
        {
            using var sent = await nodes.Post(node, $"/s/{survey.Code}", form, filled);
            sent.StatusCode.ShouldBe(HttpStatusCode.OK);
            receipts.Add((await Site.Parse(sent)).QuerySelector(".receipt")!.TextContent);
        }
        receipts.Distinct().ShouldHaveSingleItem();
        (await nodes.Database.Read(s => s.One<long>("select count(*) from survey_response"))).ShouldBe(1);
    }

    [Fact]
    public async Task Each_job_is_done_once_though_the_clock_of_one_is_an_hour_ahead()
    {
        await using var nodes = await TwoNodes.Start();
        var now = nodes.First.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ids = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList();
        await nodes.Database.Write<bool>(async session =>
        {
            foreach (var id in ids)
                await JobStore.Add(session, new Job(id, TwoNodes.Work, "งานทดลอง", "", "ผู้ทดสอบ", now, now, null, 1, 0, null));
            return true;
        });

        // Their schedules do them beside these.
        await Task.WhenAll(((WebApplicationFactory<Program>[])[nodes.First, nodes.Second, nodes.First, nodes.Second]).Select(node => Task.Run(async () =>
        {
            while ((await node.Services.GetRequiredService<JobRunner>().RunNext()).Value)
            {
            }
        })));
        for (var left = 100; left > 0 && nodes.Done.Count < ids.Count; left--)
            await Task.Delay(100);

        nodes.Done.ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task Both_are_seen_with_the_time_they_share_and_by_how_much_their_clocks_differ()
    {
        await using var nodes = await TwoNodes.Start();

        var seen = await nodes.Database.Read(NodeStore.All);

        seen.Select(n => n.Id).Distinct().Count().ShouldBe(2);
        seen.ShouldAllBe(n => (n.SeenAt - TimeProvider.System.GetUtcNow()).Duration() < TimeSpan.FromMinutes(1));
        seen.Select(n => (int)Math.Round(n.ClockAhead.TotalMinutes)).Order().ShouldBe([0, 60]);
    }
}
