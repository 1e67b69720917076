using System.Globalization;
using System.Text;

namespace OpenIta.Web.Operations;

/// <summary>Metrics in the text format of Prometheus (version 0.0.4), named as its conventions and OpenTelemetry's rules for it ask.</summary>
internal static class PrometheusText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<(Metric Metric, IReadOnlyList<Series> Series)> metrics)
    {
        var text = new StringBuilder();
        foreach (var (metric, series) in metrics)
        {
            var name = NameOf(metric.Name, metric.Unit, metric.Kind);
            text.Append("# HELP ").Append(name).Append(' ').Append(metric.Description.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)).Append('\n');
            text.Append("# TYPE ").Append(name).Append(' ').Append(metric.Kind switch { MetricKind.Counter => "counter", MetricKind.Histogram => "histogram", _ => "gauge" }).Append('\n');
            foreach (var one in series)
                if (metric.Kind == MetricKind.Histogram)
                    Histogram(text, name, metric.Bounds, one);
                else
                    Line(text, name, one.Labels, one.Value);
        }
        return text.ToString();
    }

    /// <summary>dotnet.process.cpu.time in seconds is dotnet_process_cpu_time_seconds_total.</summary>
    public static string NameOf(string name, string unit, MetricKind kind)
    {
        var plain = Plain(name);
        var suffix = unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            "1" => kind == MetricKind.Gauge ? "_ratio" : "",
            _ => unit is "" or ['{', ..] ? "" : "_" + Plain(unit),
        };
        if (!plain.EndsWith(suffix, StringComparison.Ordinal))
            plain += suffix;
        return kind == MetricKind.Counter && !plain.EndsWith("_total", StringComparison.Ordinal) ? plain + "_total" : plain;
    }

    /// <summary>{a="1",b="2"}, in the order of their names; nothing where there are none.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0)
            return "";
        var sorted = tags.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var text = new StringBuilder("{");
        foreach (var (key, value) in sorted)
            text.Append(text.Length > 1 ? "," : "").Append(Plain(key)).Append("=\"").Append(Escaped(value)).Append('"');
        return text.Append('}').ToString();
    }

    private static void Histogram(StringBuilder text, string name, IReadOnlyList<double> bounds, Series series)
    {
        var below = 0L;
        for (var i = 0; i <= bounds.Count; i++)
        {
            below += series.Buckets[i];
            var bound = i < bounds.Count ? Number(bounds[i]) : "+Inf";
            Line(text, name + "_bucket", series.Labels.Length == 0 ? $"{{le=\"{bound}\"}}" : $"{series.Labels[..^1]},le=\"{bound}\"}}", below);
        }
        Line(text, name + "_sum", series.Labels, series.Value);
        Line(text, name + "_count", series.Labels, series.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value) => text.Append(name).Append(labels).Append(' ').Append(Number(value)).Append('\n');

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Escaped(object? value) => (value switch
    {
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    }).Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_'));
        return plain.Length == 0 || char.IsAsciiDigit(plain[0]) ? "_" + plain : plain;
    }
}
