using System.Diagnostics;
using System.Globalization;
using OpenIta.Bench.Surveys;
using OpenIta.Frameworks;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Bench.Statistics;

/// <summary>
/// Dashboards, rankings and charts of the nation over HTTP at a fixed rate, whatever the answers take: the time of each counts from the moment
/// it was due, so that a server that stands still can't look fast. Beside a static file at the same rate.
/// </summary>
internal static class DashboardsBench
{
    private const int Nation = 8_317, PerSecond = 200;

    private static readonly double[] Percentiles = [0.5, 0.95, 0.99];

    public static async Task<int> Run(DatabaseKind kind, TimeSpan duration)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = (await Database.Open(data.Pooled, TimeProvider.System)).Value;
        await FiveYears.Fill(database, Nation);
        var started = Stopwatch.StartNew();
        await new RebuildStatistics(database, FrameworkLibrary.Default).Run(FiveYears.Years[^1]);
        var rebuild = started.Elapsed;

        await using var server = await ServerProcess.Start(data.Pooled);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };
        var pages = Pages().ToList();
        await Load(client, pages, TimeSpan.FromSeconds(5));
        var (files, _) = await Load(client, ["/icon.svg"], duration / 4);
        var (times, errors) = await Load(client, pages, duration);
        using var process = Process.GetProcessById(server.Id);
        Line("database", kind.ToString());
        Line("agencies, years", $"{Nation}, {FiveYears.Years.Count}");
        Line("statistics of one year, s", Text(rebuild.TotalSeconds));
        Line("requests, errors", $"{times.Count}, {errors}");
        Line("pages, ms p50 p95 p99", Shares(times));
        Line("static file, ms p50 p95 p99", Shares(files));
        Line("server memory, MB", Text(process.WorkingSet64 / 1e6));
        return errors == 0 ? 0 : 1;
    }

    // As people come: mostly the nation and their province, some types, rankings with pages and searches, now and then a file of a chart.
    private static IEnumerable<string> Pages()
    {
        foreach (var (province, i) in Basics.Provinces.All.Select((p, i) => (Uri.EscapeDataString(p), i)))
        {
            var year = FiveYears.Years[i % FiveYears.Years.Count].ToString(CultureInfo.InvariantCulture);
            yield return "/statistics";
            yield return $"/statistics/{year}?sort=-passed";
            yield return $"/statistics/{year}/province/{province}";
            yield return $"/statistics/2568/region/{Region.All[i % Region.All.Count].Code}";
            yield return $"/statistics/{year}/type/{Uri.EscapeDataString("องค์การบริหารส่วนตำบล")}";
            yield return $"/rankings/{year}?p={(i % 50) + 1}";
            yield return $"/rankings/2568?type={Uri.EscapeDataString("เทศบาลตำบล")}&size=M&p={(i % 5) + 1}";
            yield return $"/rankings/2568?q=ตัวอย่าง+{i:000}";
            yield return $"/rankings/{year}?province={province}";
            yield return $"/statistics/{year}/province/{province}/charts/distribution.{(i % 2 == 0 ? "svg" : "csv")}";
        }
    }

    private static async Task<(List<double> Times, int Errors)> Load(HttpClient client, List<string> addresses, TimeSpan duration)
    {
        var count = (int)(duration.TotalSeconds * PerSecond);
        var clock = Stopwatch.StartNew();
        var asked = new List<Task<double?>>(count);
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            asked.Add(Ask(client, addresses[i % addresses.Count], due, clock));
        }
        var times = await Task.WhenAll(asked);
        return ([.. times.OfType<double>()], times.Count(t => t is null));
    }

    private static async Task<double?> Ask(HttpClient client, string address, TimeSpan due, Stopwatch clock)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode ? (clock.Elapsed - due).TotalMilliseconds : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private static string Shares(List<double> times) => string.Join("  ", Percentiles.Select(s => Text(LoadResult.Percentile(times, s))));

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Line(string name, string value) => Console.WriteLine($"{name,-34}{value}");
}
