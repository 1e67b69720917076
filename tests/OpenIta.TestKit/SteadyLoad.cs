using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenIta.TestKit;

/// <summary>A respondent of a <see cref="SteadyLoad"/> who holds a receipt.</summary>
/// <param name="Due">When they came, on the clock of the load.</param>
/// <param name="Took">From then, however late the machine was to begin, to the receipt.</param>
/// <param name="Retries">How often they were told to try again, or heard nothing.</param>
public sealed record Served(int Number, TimeSpan Due, TimeSpan Took, int Retries, string Receipt);

/// <summary>Respondents who come at a steady rate, whether the server keeps up or not; each tries until there is a receipt.</summary>
public sealed class SteadyLoad(Uri address, string survey, int perSecond) : IDisposable
{
    // What each respondent answers spells their number in the options of the first fields, every one of which has two at least.
    private const int Bits = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient client = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentBag<Served> served = [];
    private readonly Stopwatch clock = new();

    public IReadOnlyCollection<Served> Served => served;

    /// <summary>Time since the first respondent was due.</summary>
    public TimeSpan Now => clock.Elapsed;

    /// <summary>Ends when everybody who came while <paramref name="goesOn"/> has a receipt.</summary>
    public async Task Run(Func<bool> goesOn)
    {
        clock.Start();
        var answering = new List<Task>();
        for (var number = 0; goesOn(); number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } early)
                await Task.Delay(early);
            var own = number;
            answering.Add(Task.Run(() => Answer(own, due)));
            if (answering.Count >= 10_000)
                answering.RemoveAll(a => a.IsCompletedSuccessfully);
        }
        await Task.WhenAll(answering);
    }

    /// <summary>Milliseconds that one in twenty of those who came in that time waited longer than.</summary>
    public double P95(TimeSpan from, TimeSpan until)
    {
        var times = served.Where(s => s.Due >= from && s.Due < until).Select(s => s.Took.TotalMilliseconds).Order().ToList();
        return times.Count == 0 ? double.NaN : times[(int)(0.95 * (times.Count - 1))];
    }

    /// <summary>The number of the respondent who gave these packed answers.</summary>
    public static int NumberIn(byte[] answers) => answers.Take(Bits).Select((option, place) => (option - 1) << place).Sum();

    public void Dispose() => client.Dispose();

    private async Task Answer(int number, TimeSpan due)
    {
        var (respondent, retries, receipt) = (new Respondent(client, survey), 0, (string?)null);
        for (; !await respondent.Open(place => place < Bits ? 1 + ((number >> place) & 1) : 1); retries++)
            await Task.Delay(Pause);
        for (; (receipt = await respondent.Send()) is null; retries++)
            await Task.Delay(Pause);
        served.Add(new Served(number, due, clock.Elapsed - due, retries, receipt));
    }
}
