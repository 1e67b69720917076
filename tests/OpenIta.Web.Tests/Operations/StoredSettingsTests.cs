using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Mail;
using OpenIta.Operations;
using OpenIta.TestKit;
using OpenIta.Web.Api;
using OpenIta.Web.Operations;
using OpenIta.Web.Pages.Answer.Gate;

namespace OpenIta.Web.Tests.Operations;

public sealed class StoredSettingsTests
{
    [Fact]
    public async Task Limits_change_while_a_node_runs_and_go_back_when_the_setting_is_taken_back()
    {
        await using var site = await Site.WithSettings();
        var (api, surveys, effort) = (Live<ApiLimits>(site), Live<SourceLimits>(site), Live<ProofEffort>(site));
        var (apiBefore, surveysBefore, effortBefore) = (api.Now, surveys.Now, effort.Now);

        await Change(site, ("api:requests-at-once", "7"), ("survey:sends-at-once", "8"), ("survey:wait-seconds", "9"));
        api.Now.ShouldBe(apiBefore with { AtOnce = 7 });
        surveys.Now.ShouldBe(surveysBefore with { SendsAtOnce = 8 });
        effort.Now.ShouldBe(effortBefore with { WaitSeconds = 9 });

        await Change(site, ("api:requests-at-once", null), ("survey:sends-at-once", null), ("survey:wait-seconds", null));
        (api.Now, surveys.Now, effort.Now).ShouldBe((apiBefore, surveysBefore, effortBefore));
    }

    [Fact]
    public async Task The_next_request_of_the_API_is_counted_by_the_new_limit()
    {
        await using var site = await Site.WithSettings();
        (await Ask()).ShouldAllBe(s => s == HttpStatusCode.OK);

        await Change(site, ("api:requests-at-once", "1"), ("api:requests-per-second", "1"));

        (await Ask()).ShouldContain(HttpStatusCode.TooManyRequests);

        async Task<IReadOnlyList<HttpStatusCode>> Ask()
        {
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < 10; i++)
            {
                using var answer = await site.Browser.GetAsync(new Uri("/api/v1/years", UriKind.Relative));
                statuses.Add(answer.StatusCode);
            }
            return statuses;
        }
    }

    [Fact]
    public async Task Letters_go_out_by_the_server_that_is_set_while_a_node_runs_and_wait_when_it_is_taken_back()
    {
        await using var smtp = SmtpServer.Start();
        await using var site = await Site.WithSettings();
        var server = Live<MailServer>(site);
        await Write(site, "before");
        server.Now.Settings.ShouldBeNull();

        await Change(site, ("smtp:from", "ita@example.go.th"), ("smtp:encrypt", "false"), ("smtp:port", smtp.Port.ToString(CultureInfo.InvariantCulture)), ("smtp:host", "127.0.0.1"));
        for (var left = 200; smtp.Letters.IsEmpty; left--)
        {
            left.ShouldBeGreaterThan(0, "the schedule sends it");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        smtp.Letters.ShouldHaveSingleItem().Subject.ShouldBe("before");

        await Change(site, ("smtp:host", null));
        server.Now.Settings.ShouldBeNull();
    }

    private static Task<Result<bool>> Write(Site site, string subject) => site.Database.Write<bool>(async session =>
        await Outbox.Write(session, new Letter(subject, "somchai@example.go.th", subject, "..."), TimeProvider.System.GetUtcNow()));

    private static Live<T> Live<T>(Site site)
        where T : class => site.Services.GetRequiredService<Live<T>>();

    private static async Task Change(Site site, params (string Name, string? Value)[] settings)
    {
        foreach (var (name, value) in settings)
            (await new ChangeSetting(site.Database, TimeProvider.System).Run(Actor.System("test"), name, value)).IsRefused.ShouldBeFalse();
        (await site.Services.GetRequiredService<ThisNode>().Tell()).IsRefused.ShouldBeFalse();
    }
}
