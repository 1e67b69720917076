using System.Net;
using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Web.Tests.Surveys;

namespace OpenIta.Web.Tests.Operations;

/// <summary>What leaves the program for those who watch it, searched for marks of people.</summary>
[Trait("speed", "long")]
public sealed class TelemetryTests
{
    private const string NationalId = "1103701234567", WrongPassword = "zyxw-password-88";

    private static readonly string[] Marks =
        ["Zyxw-Browser-88", "203.0.113.88", "zyxw-cookie-88", "zyxw-referrer-88", "zyxw-header-88", "zyxw=state88", "zyxw-token-88", NationalId, WrongPassword, TestPeople.Password];

    [Fact]
    public async Task Traces_and_metrics_arrive_and_neither_they_nor_the_log_know_anybody()
    {
        await using var otlp = OtlpReceiver.Start();
        await using var town = await SurveyTown.On(DatabaseKind.Sqlite, "IIT");
        var codes = (await new IssueCodes(town.Database, TimeProvider.System).Run(Actor.System("test"), town.Survey, 12)).Value;
        var person = await TestPeople.Add(town.Database, new Grant(Role.CentralAdministrator, Place.Nation, null));
        await using var server = await ServerProcess.Start(
            town.Data.Location,
            [
                .. SurveyUnderLoad.Unhindered, "--proxies=1", "--log=json", $"--OTEL_EXPORTER_OTLP_ENDPOINT={otlp.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
                "--OTEL_SERVICE_NAME=ita-of-the-test", "--OTEL_BSP_SCHEDULE_DELAY=200", "--OTEL_METRIC_EXPORT_INTERVAL=500", "--Logging:LogLevel:Microsoft.AspNetCore.Authentication=Debug",
            ]);
        using var client = Marked(server.Address);

        var receipts = new List<string>();
        foreach (var code in codes)
        {
            using (await client.GetAsync($"/s/{town.Survey.Code}/{code}"))
            {
                var respondent = new Respondent(client, town.Survey.Code);
                (await respondent.Open(_ => 1, code)).ShouldBeTrue();
                receipts.Add((await respondent.Send())!);
            }
        }
        await SignIn(client, person.Email);
        foreach (var address in (string[])["/admin/operations", $"/admin/audit-log?person={person.Email}", $"/?q={NationalId}", "/reset/" + Marks[6].PadRight(64, 'x'), "/nothing/zyxw-token-88?x=" + NationalId])
            (await client.GetAsync(address)).Dispose();

        await otlp.Receives("traces", "ita-of-the-test", "GET /admin/operations", "POST /sign-in", "http.route", "db.query.text", "GET /reset/{token:length(64)}");
        await otlp.Receives("metrics", "ita-of-the-test", "openita.nodes", "openita.commit.duration", "http.server.request.duration", "dotnet.gc.collections", "admin/operations");
        string[] sought = [.. Marks, person.Email, person.Name, town.Survey.Code, "/s/{code}", "survey_response", .. codes, .. codes.Select(ReadableCode.Printed), .. receipts];
        // The last is what the framework calls a request before its route names it: no trace may stand for one who answers, not even a nameless one.
        Holding(otlp.Of("traces"), [.. sought, "HttpRequestIn"]).ShouldBeEmpty();
        Holding(otlp.Of("metrics"), sought).ShouldBeEmpty();

        // The log says that something went on, an object a line, and nothing of whom.
        using (await client.PostAsync("/policy-reports", new StringContent("""{"csp-report":{"document-uri":"https://x/reset/zyxw-token-88?q=1103701234567","blocked-uri":"inline","effective-directive":"script-src"}}""")))
        {
            var log = await Logged(server, "content security policy");
            Holding(string.Join('\n', server.Log), sought).ShouldBeEmpty();
            log.GetProperty("LogLevel").GetString().ShouldBe("Warning");
            log.GetProperty("Category").GetString().ShouldBe("Program");
            log.GetProperty("State").GetProperty("Directive").GetString().ShouldBe("script-src");
        }
    }

    [Fact]
    public async Task A_log_of_unknown_form_is_refused_at_the_start() =>
        (await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
            await using var server = await ServerProcess.Start(data.Location, "--log=xml");
        })).Message.ShouldContain("--log is text or json, not xml");

    private static HttpClient Marked(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        foreach (var (name, value) in ((string, string)[])
            [
                ("User-Agent", Marks[0]), ("X-Forwarded-For", Marks[1]), ("Cookie", $"{Marks[2]}=1"), ("Referer", $"https://{Marks[3]}.example/"), ("X-Mark", Marks[4]),
                ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("tracestate", Marks[5]),
            ])
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return client;
    }

    // Once with a wrong password, then with the right one.
    private static async Task SignIn(HttpClient client, string email)
    {
        foreach (var password in (string[])[WrongPassword, TestPeople.Password])
        {
            using var page = await client.GetAsync("/sign-in");
            var form = (await Site.Parse(page)).QuerySelector("main form")!;
            using var content = new FormUrlEncodedContent(RenderedForm.Fields(form, [("Email", email), ("Password", password)]));
            using var answer = await client.PostAsync("/sign-in", content);
            answer.StatusCode.ShouldBe(password == WrongPassword ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK);
        }
    }

    private static async Task<JsonElement> Logged(ServerProcess server, string text)
    {
        for (var left = 100; left > 0; left--, await Task.Delay(50))
            if (server.Log.FirstOrDefault(l => l.StartsWith('{') && l.Contains(text, StringComparison.Ordinal)) is { } line)
                return JsonDocument.Parse(line).RootElement;
        throw new TimeoutException($"Never logged: {text}\n{string.Join('\n', server.Log)}");
    }

    private static List<string> Holding(string text, IEnumerable<string> sought) => [.. sought.Where(m => text.Contains(m, StringComparison.OrdinalIgnoreCase))];
}
