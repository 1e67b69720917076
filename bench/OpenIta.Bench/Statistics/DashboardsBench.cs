using System.Diagnostics;
using System.Net;
using OpenIta.Agencies;
using OpenIta.Bench.Surveys;
using OpenIta.Frameworks;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.TestKit;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench.Statistics;

/// <summary>
/// Every public page of the nation over HTTP at a fixed rate, whatever the answers take: the time of each counts from the moment it was due,
/// so that a server that stands still can't look fast. Once from the moment it started, then as it goes on; beside a static file at the same rate.
/// Load and server share the machine.
/// </summary>
internal static class DashboardsBench
{
    private const int Nation = 8_317, PerSecond = 200;

    // Of browsers each page is packed; the limit of the API is for sources, and all of this is one.
    private static readonly string[] Settings = ["--api:requests-per-second=100000", "--api:requests-at-once=100000"];

    private static readonly double[] Percentiles = [0.5, 0.95, 0.99];

    public static async Task<int> Run(DatabaseKind kind, TimeSpan duration)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = (await Database.Open(data.Pooled, TimeProvider.System)).Value;
        await FiveYears.Fill(database, Nation);
        var started = Stopwatch.StartNew();
        await new RebuildStatistics(database, FrameworkLibrary.Default).Run(FiveYears.Years[^1]);
        var rebuild = started.Elapsed;
        var pages = new AskedPages([.. (await database.Read(AgencyStore.All)).Select(a => a.Id)]);

        await using var server = await ServerProcess.Start(data.Pooled, Settings);
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        using var process = Process.GetProcessById(server.Id);
        var first = await Load(client, pages.Take(Count(duration)).ToList());
        var files = await Load(client, Enumerable.Repeat(new AskedPage("file", "/icon.svg"), Count(duration / 4)).ToList());
        process.Refresh();
        var before = process.TotalProcessorTime;
        var asked = await Load(client, pages.Take(Count(duration)).ToList());
        process.Refresh();
        Line("database", kind.ToString());
        Line("agencies, years", $"{Nation}, {FiveYears.Years.Count}");
        Line("statistics of one year, s", Text(rebuild.TotalSeconds));
        Line("requests, errors", $"{asked.Count}, {asked.Count(a => !a.IsAnswered)}");
        Line("just started, ms p50 p95 p99", Shares(first));
        Line("any page, ms p50 p95 p99", Shares(asked));
        foreach (var pagesOfKind in asked.GroupBy(a => a.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
            Line($"  {pagesOfKind.Key} ({pagesOfKind.Count()})", Shares(pagesOfKind));
        Line("static file, ms p50 p95 p99", Shares(files));
        Line("server, ms of a core per page", Text((process.TotalProcessorTime - before).TotalMilliseconds / asked.Count));
        Line("server memory, MB", Text(process.WorkingSet64 / 1e6));
        return first.Concat(asked).All(a => a.IsAnswered) ? 0 : 1;
    }

    private static int Count(TimeSpan duration) => (int)(duration.TotalSeconds * PerSecond);

    private static async Task<List<Answered>> Load(HttpClient client, List<AskedPage> pages)
    {
        var clock = Stopwatch.StartNew();
        var asked = new List<Task<Answered>>(pages.Count);
        foreach (var (i, page) in pages.Index())
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            asked.Add(Ask(client, page, due, clock));
        }
        return [.. await Task.WhenAll(asked)];
    }

    private static async Task<Answered> Ask(HttpClient client, AskedPage page, TimeSpan due, Stopwatch clock)
    {
        var isAnswered = false;
        try
        {
            using var answer = await client.GetAsync(new Uri(page.Address, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            isAnswered = answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // Counted as an error.
        }
        return new Answered(page.Kind, (clock.Elapsed - due).TotalMilliseconds, isAnswered);
    }

    private static string Shares(IEnumerable<Answered> answers)
    {
        var times = answers.Select(a => a.Milliseconds).ToList();
        return string.Join("  ", Percentiles.Select(s => Text(LoadResult.Percentile(times, s))));
    }

    private sealed record Answered(string Kind, double Milliseconds, bool IsAnswered);
}
