using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OpenIta.Web.Operations;

/// <summary>Listens to the meters that operators may want to see, and keeps what each of them stands at.</summary>
internal sealed class MetricValues : IDisposable
{
    /// <summary>The meters of this program, of .NET and of the driver of PostgreSQL. None of their labels says who somebody is.</summary>
    public static readonly IReadOnlyList<string> Meters =
        ["OpenIta", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    private readonly Lock reading = new();
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, Metric> metrics = new(StringComparer.Ordinal);

    /// <param name="own">Meters of another program in the same process, as in tests, are not listened to.</param>
    public MetricValues(IMeterFactory own)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, own)))
                listening.EnableMeasurementEvents(instrument, metrics.GetOrAdd(instrument.Name, _ => new Metric(instrument)));
        };
        listener.SetMeasurementEventCallback<byte>((_, value, tags, metric) => Take(metric, value, tags));
        listener.SetMeasurementEventCallback<short>((_, value, tags, metric) => Take(metric, value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, metric) => Take(metric, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, metric) => Take(metric, value, tags));
        listener.SetMeasurementEventCallback<float>((_, value, tags, metric) => Take(metric, value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, metric) => Take(metric, value, tags));
        listener.SetMeasurementEventCallback<decimal>((_, value, tags, metric) => Take(metric, (double)value, tags));
        listener.Start();
    }

    /// <summary>All that was ever measured, by name.</summary>
    public IReadOnlyList<(Metric Metric, IReadOnlyList<Series> Series)> Now()
    {
        lock (reading)
        {
            foreach (var metric in metrics.Values)
                metric.BeforeAsked();
            listener.RecordObservableInstruments();
            return [.. metrics.Values.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => (m, m.Now())).Where(m => m.Item2.Count > 0)];
        }
    }

    public void Dispose() => listener.Dispose();

    private static void Take(object? metric, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((Metric)metric!).Take(value, tags);
}
