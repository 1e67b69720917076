using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>
/// Erases from storage the order in which responses came, within seconds: when a survey has been quiet for a moment, or has grown by half.
/// Databases keep that order as a by-product, and nobody may read it there. See docs/decisions/survey-anonymity.md.
/// </summary>
internal sealed class OrderEraser : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(0.5);

    // Rewriting a large survey takes its time; it never takes more than this share of it.
    private const int LeastRest = 50;

    private readonly Lock guard = new();
    private readonly Dictionary<long, Arrivals> surveys = [];
    private readonly CancellationTokenSource stop = new();
    private readonly Database database;
    private readonly TimeProvider time;
    private readonly Task work;

    public OrderEraser(Database database, TimeProvider time)
    {
        (this.database, this.time) = (database, time);
        work = Task.Run(Work);
    }

    /// <summary>Responses of these surveys were stored, one for each mention.</summary>
    public void Stored(IEnumerable<long> numbers)
    {
        lock (guard)
            foreach (var number in numbers)
            {
                if (!surveys.TryGetValue(number, out var arrivals))
                    surveys.Add(number, arrivals = new Arrivals());
                arrivals.Pending++;
            }
    }

    /// <summary>Erases what is left, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        await Erase(Due(_ => true), sweep: true);
        stop.Dispose();
    }

    private async Task Work()
    {
        await OrderOfArrival.Erase(database);
        using var timer = new PeriodicTimer(Tick, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                var due = Due(survey => survey.IsDue(time.GetTimestamp()));
                await Erase(due, sweep: due.Count > 0 && Due(_ => true).Count == 0);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
    }

    private List<KeyValuePair<long, Arrivals>> Due(Func<Arrivals, bool> due)
    {
        lock (guard)
            return [.. surveys.Where(s => s.Value.Pending > 0 && due(s.Value))];
    }

    private Task Erase(List<KeyValuePair<long, Arrivals>> due, bool sweep) => due.Count == 0 ? Task.CompletedTask : database.Reorder(async order =>
    {
        foreach (var (number, arrivals) in due)
        {
            var taken = arrivals.Pending;
            var started = time.GetTimestamp();
            arrivals.Rows = await order.Erase(ResponseStore.Table, number);
            arrivals.NotBefore = time.GetTimestamp() + LeastRest * (time.GetTimestamp() - started);
            lock (guard)
                arrivals.Pending -= taken;
        }
        if (sweep)
            await order.Sweep(ResponseStore.Table);
        return true;
    });

    private sealed class Arrivals
    {
        private long seen;

        /// <summary>Responses since the last time.</summary>
        public long Pending { get; set; }

        /// <summary>Rows that lie in random order.</summary>
        public long Rows { get; set; }

        public long NotBefore { get; set; }

        public bool IsDue(long now)
        {
            var quiet = Pending == seen;
            seen = Pending;
            return (quiet || Pending > Rows / 2) && now >= NotBefore;
        }
    }
}
