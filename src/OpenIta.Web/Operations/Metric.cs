using System.Diagnostics.Metrics;

namespace OpenIta.Web.Operations;

internal enum MetricKind { Counter, Gauge, Histogram }

/// <summary>An instrument with the value of each of its series.</summary>
internal sealed class Metric(Instrument instrument)
{
    // Nothing that is labelled here has more; what somebody could invent does not fill the memory.
    private const int MostSeries = 2000;

    private static readonly double[] UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly Lock guard = new();
    private readonly Dictionary<string, Series> series = new(StringComparer.Ordinal);
    private readonly bool isSum = KindOf(instrument) is MetricKind.Counter || Is(instrument, typeof(UpDownCounter<>));

    public string Name => instrument.Name;

    public string Unit => instrument.Unit ?? "";

    public string Description => instrument.Description ?? "";

    public MetricKind Kind { get; } = KindOf(instrument);

    /// <summary>Upper bounds of the buckets of a histogram.</summary>
    public IReadOnlyList<double> Bounds { get; } = instrument switch
    {
        Histogram<double> h => h.Advice?.HistogramBucketBoundaries ?? UsualBounds,
        Histogram<long> h => h.Advice?.HistogramBucketBoundaries is { } bounds ? [.. bounds.Select(b => (double)b)] : UsualBounds,
        Histogram<int> h => h.Advice?.HistogramBucketBoundaries is { } bounds ? [.. bounds.Select(b => (double)b)] : UsualBounds,
        _ => UsualBounds,
    };

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.Labels(tags);
        lock (guard)
        {
            if (!series.TryGetValue(labels, out var known))
            {
                if (series.Count >= MostSeries)
                    return;
                series.Add(labels, known = new Series(labels, new long[Kind == MetricKind.Histogram ? Bounds.Count + 1 : 0]));
            }
            known.Count++;
            known.Value = Kind == MetricKind.Histogram || (isSum && !instrument.IsObservable) ? known.Value + value : value;
            if (Kind == MetricKind.Histogram)
                known.Buckets[Bucket(value)]++;
        }
    }

    /// <summary>An instrument that is asked tells all its series anew.</summary>
    public void BeforeAsked()
    {
        if (!instrument.IsObservable)
            return;
        lock (guard)
            series.Clear();
    }

    public IReadOnlyList<Series> Now()
    {
        lock (guard)
            return [.. series.Values.OrderBy(s => s.Labels, StringComparer.Ordinal).Select(s => new Series(s.Labels, [.. s.Buckets]) { Count = s.Count, Value = s.Value })];
    }

    private int Bucket(double value)
    {
        for (var i = 0; i < Bounds.Count; i++)
            if (value <= Bounds[i])
                return i;
        return Bounds.Count;
    }

    private static MetricKind KindOf(Instrument instrument) =>
        Is(instrument, typeof(Histogram<>)) ? MetricKind.Histogram
        : Is(instrument, typeof(Counter<>)) || Is(instrument, typeof(ObservableCounter<>)) ? MetricKind.Counter
        : MetricKind.Gauge;

    private static bool Is(Instrument instrument, Type kind) => instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == kind;
}

/// <param name="Labels">As Prometheus writes them.</param>
/// <param name="Buckets">Of a histogram: how many fell between two bounds, and last those above all.</param>
internal sealed record Series(string Labels, long[] Buckets)
{
    public long Count { get; set; }

    /// <summary>What it stands at; of a histogram the sum.</summary>
    public double Value { get; set; }
}
