using System.Diagnostics;
using System.Globalization;
using OpenIta.TestKit;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench.Surveys;

/// <summary>What a respondent waits while one source posts as fast as it can, beside what a respondent waits in peace. The limits are those that are shipped.</summary>
internal static class FloodBench
{
    private const int Posts = 10_000;
    private const int AtOnce = 500;
    private const string Flooding = "X-Forwarded-For: 203.0.113.66\r\n";
    private const string Respondent = "X-Forwarded-For: 192.0.2.44\r\n";

    public static async Task<int> Run(DatabaseKind kind)
    {
        await using var ground = await Ground.On(kind, "--proxies=1");
        var path = $"/s/{ground.Survey.Code}";
        var post = BareConnection.Post(ground.Server.Address, path, "state=&go=begin", Flooding);
        var visit = BareConnection.Get(ground.Server.Address, path + "?page=all", Respondent);

        await Visits(ground, visit, TimeSpan.FromSeconds(5), CancellationToken.None);
        var peace = await Visits(ground, visit, TimeSpan.FromSeconds(5), CancellationToken.None);
        using var over = new CancellationTokenSource();
        var visits = Visits(ground, visit, TimeSpan.FromMinutes(2), over.Token);
        var started = Stopwatch.StartNew();
        var slowed = (await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => Flood(ground, post))))).Sum();
        var lasted = started.Elapsed;
        await over.CancelAsync();
        var flood = await visits;

        Line("posts from one source", Posts.ToString("N0", CultureInfo.InvariantCulture));
        Line("of these refused with 429", slowed.ToString("N0", CultureInfo.InvariantCulture));
        Line("posts per second", (Posts / lasted.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture));
        Line("another source, ms p50 p95", Shares(flood.Times));
        Line("in peace, ms p50 p95", Shares(peace.Times));
        Line("refused or failed of the other", (flood.Failed + peace.Failed).ToString(CultureInfo.InvariantCulture));
        return flood.Failed + peace.Failed == 0 && slowed > 0 ? 0 : 1;
    }

    private static async Task<int> Flood(Ground ground, byte[] post)
    {
        using var connection = new BareConnection();
        await connection.Connect(ground.Server.Address);
        var slowed = 0;
        for (var i = 0; i < Posts / AtOnce; i++)
            slowed += (await connection.Ask(post)).Status == 429 ? 1 : 0;
        return slowed;
    }

    // One person: a page, then a moment of reading.
    private static async Task<(List<double> Times, int Failed)> Visits(Ground ground, byte[] visit, TimeSpan duration, CancellationToken over)
    {
        var (times, failed, started) = (new List<double>(), 0, Stopwatch.StartNew());
        while (started.Elapsed < duration && !over.IsCancellationRequested)
        {
            var at = Stopwatch.GetTimestamp();
            using var connection = new BareConnection();
            await connection.Connect(ground.Server.Address);
            failed += (await connection.Ask(visit)).Status == 200 ? 0 : 1;
            times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
            await Task.Delay(10, CancellationToken.None);
        }
        return (times, failed);
    }

    private static string Shares(List<double> times) => string.Create(CultureInfo.InvariantCulture, $"{LoadResult.Percentile(times, 0.5):0.0}  {LoadResult.Percentile(times, 0.95):0.0}");
}
