using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Tests.Operations;

public sealed class MetricsTests
{
    private const string Token = "a-token-of-operators";

    // Fewer than this could be one person who is watched.
    private const int Crowd = 10;

    [Fact]
    public async Task The_text_is_what_Prometheus_reads_and_holds_queue_jobs_mail_database_and_requests()
    {
        await using var site = await Site.WithSettings(("metrics:token", Token));
        using (await site.Get("/frameworks"))
            (await site.Services.GetRequiredService<ThisNode>().Tell()).IsRefused.ShouldBeFalse();

        var samples = PrometheusSample.Read(await Scrape(site), out var types);

        types["openita_commit_duration_seconds"].ShouldBe("histogram");
        types["openita_queue_length"].ShouldBe("gauge");
        types["dotnet_gc_collections_total"].ShouldBe("counter");
        samples.Single(s => s.Name == "openita_jobs" && s.Labels["state"] == "failed").Value.ShouldBe(0);
        samples.Single(s => s.Name == "openita_mail" && s.Labels["state"] == "waiting").Value.ShouldBe(0);
        samples.Single(s => s.Name == "openita_nodes").Value.ShouldBe(1);
        samples.Single(s => s.Name == "openita_database_size_bytes").Value.ShouldBeGreaterThan(100_000);
        samples.Single(s => s.Name == "http_server_request_duration_seconds_count" && s.Labels.GetValueOrDefault("http_route") == "frameworks").Value.ShouldBe(1);
        foreach (var buckets in samples.Where(s => s.Name.EndsWith("_bucket", StringComparison.Ordinal)).GroupBy(s => s.Name + string.Join(',', s.Labels.Where(l => l.Key != "le").Select(l => l.Value))))
        {
            buckets.Select(b => b.Value).ShouldBe(buckets.Select(b => b.Value).Order(), $"{buckets.Key} must not fall");
            buckets.Last().Labels["le"].ShouldBe("+Inf");
            samples.Where(s => s.Name == buckets.First().Name.Replace("_bucket", "_count", StringComparison.Ordinal)).Select(s => s.Value).ShouldContain(buckets.Last().Value);
        }
    }

    [Fact]
    public void Names_labels_and_numbers_are_written_as_the_format_asks()
    {
        using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var values = new MetricValues(meters.GetRequiredService<IMeterFactory>());
        var meter = meters.GetRequiredService<IMeterFactory>().Create("OpenIta");
        meter.CreateCounter<long>("odd.name-1", "By", "line\nbreak \\ stroke").Add(3, new KeyValuePair<string, object?>("what.is", "a \"b\" \\ c\nd"));
        meter.CreateUpDownCounter<int>("up.down").Add(5);
        meter.CreateUpDownCounter<int>("up.down").Add(-7);
        var histogram = meter.CreateHistogram<double>("took", "ms", "", advice: new() { HistogramBucketBoundaries = [1, 10] });
        foreach (var took in (double[])[0.5, 1, 1.5, 99])
            histogram.Record(took);

        var samples = PrometheusSample.Read(PrometheusText.Write(values.Now().Where(m => m.Metric.Name is "odd.name-1" or "up.down" or "took")), out var types);

        samples.Single(s => s.Name == "odd_name_1_bytes_total").ShouldSatisfyAllConditions(s => s.Value.ShouldBe(3), s => s.Labels["what_is"].ShouldBe("a \"b\" \\ c\nd"));
        samples.Single(s => s.Name == "up_down").Value.ShouldBe(-2);
        types["up_down"].ShouldBe("gauge");
        samples.Where(s => s.Name == "took_milliseconds_bucket").Select(s => (s.Labels["le"], s.Value)).ShouldBe([("1", 2), ("10", 3), ("+Inf", 4)]);
        samples.Single(s => s.Name == "took_milliseconds_sum").Value.ShouldBe(102);
    }

    [Fact]
    public async Task Submissions_are_told_when_they_are_a_crowd_and_no_request_of_a_respondent_is()
    {
        await using var site = await Site.WithSettings([("metrics:token", Token), .. ClockMovedTests.Unhindered]);
        var survey = await SurveyUnderLoad.Add(site.Database);
        var node = site.Services.GetRequiredService<ThisNode>();
        for (var sent = 1; sent <= Crowd; sent++)
        {
            var respondent = new Respondent(site.Browser, survey.Code);
            (await respondent.Open(_ => 1)).ShouldBeTrue();
            (await respondent.Send()).ShouldNotBeNull();
            await node.Tell();
            var told = PrometheusSample.Read(await Scrape(site), out _);
            told.Where(s => s.Name == "openita_submissions_total" && s.Labels["outcome"] == "accepted").Sum(s => s.Value).ShouldBe(sent < Crowd ? 0 : Crowd);
            told.Where(s => s.Labels.Any(l => l.Value.Contains("s/{code}", StringComparison.Ordinal) || l.Value.Contains(survey.Code, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
        }
        node.AnswerCommits.Percentile(0.95).ShouldNotBeNull();
    }

    [Fact]
    [Trait("speed", "long")]
    public async Task Only_this_machine_and_who_has_the_token_reads_it_and_nobody_through_a_proxy()
    {
        await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await using var server = await ServerProcess.Start(data.Location, $"--metrics:token={Token}", "--proxies=1");
        using var client = new HttpClient { BaseAddress = server.Address };

        (await Status()).ShouldBe(HttpStatusCode.OK);
        (await Status(("X-Forwarded-For", "127.0.0.1"))).ShouldBe(HttpStatusCode.NotFound);
        (await Status(("Forwarded", "for=127.0.0.1"))).ShouldBe(HttpStatusCode.NotFound);
        (await Status(("Host", "ita.example.go.th"))).ShouldBe(HttpStatusCode.NotFound);
        (await Status(("Authorization", "Bearer another"))).ShouldBe(HttpStatusCode.NotFound);
        (await Status(("Authorization", $"Bearer {Token}"), ("X-Forwarded-For", "203.0.113.5"), ("Host", "ita.example.go.th"))).ShouldBe(HttpStatusCode.OK);
        if (SampleProxy.IsInstalled)
        {
            await using var nginx = await SampleProxy.Start(server.Address.Port);
            using var outside = new HttpClient();
            outside.DefaultRequestHeaders.Authorization = new("Bearer", Token);
            (await outside.GetAsync(new Uri(nginx.Secure, "/metrics"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        async Task<HttpStatusCode> Status(params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    private static async Task<string> Scrape(Site site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = new("Bearer", Token);
        using var response = await site.Browser.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        return await response.Content.ReadAsStringAsync();
    }
}
