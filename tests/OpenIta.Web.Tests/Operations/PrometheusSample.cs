using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenIta.Web.Tests.Operations;

/// <summary>A reader of the Prometheus text format, by its documentation alone and as strict: what it cannot read fails the test.</summary>
internal sealed partial record PrometheusSample(string Name, IReadOnlyDictionary<string, string> Labels, double Value)
{
    /// <param name="types">Name of each family to its type, as the text declares them.</param>
    public static List<PrometheusSample> Read(string text, out Dictionary<string, string> types)
    {
        text.ShouldEndWith("\n");
        types = new Dictionary<string, string>(StringComparer.Ordinal);
        var (samples, helped) = (new List<PrometheusSample>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (Help().Match(line) is { Success: true } help)
                helped.Add(help.Groups["name"].Value).ShouldBeTrue($"twice: {line}");
            else if (Type().Match(line) is { Success: true } type)
                types.TryAdd(type.Groups["name"].Value, type.Groups["type"].Value).ShouldBeTrue($"twice: {line}");
            else
                samples.Add(Of(line, types));
        }
        types.Keys.ShouldBe(helped, ignoreOrder: true);
        samples.GroupBy(s => s.Name + string.Join(',', s.Labels.OrderBy(l => l.Key).Select(l => l.Key + l.Value))).ShouldAllBe(g => g.Count() == 1);
        return samples;
    }

    private static PrometheusSample Of(string line, Dictionary<string, string> types)
    {
        var read = Sample().Match(line);
        read.Success.ShouldBeTrue(line);
        var name = read.Groups["name"].Value;
        var family = types.GetValueOrDefault(Ending().Replace(name, "")) == "histogram" ? Ending().Replace(name, "") : name;
        types.ShouldContainKey(family, line);
        (types[family] == "counter").ShouldBe(name.EndsWith("_total", StringComparison.Ordinal), line);
        var labels = Label().Matches(read.Groups["labels"].Value).ToDictionary(l => l.Groups["key"].Value, l => Regex.Replace(l.Groups["value"].Value, @"\\(.)", m => m.Groups[1].Value == "n" ? "\n" : m.Groups[1].Value));
        var value = read.Groups["value"].Value;
        return new PrometheusSample(name, labels, value == "+Inf" ? double.PositiveInfinity : double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^# HELP (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?:[^\\]|\\\\|\\n)*$")]
    private static partial Regex Help();

    [GeneratedRegex(@"^# TYPE (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<type>counter|gauge|histogram)$")]
    private static partial Regex Type();

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?<labels>[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\]|\\["\\n])*"(?:,[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\]|\\["\\n])*")*)\})? (?<value>[-+0-9.eEInf]+)$""")]
    private static partial Regex Sample();

    [GeneratedRegex("(?<key>[a-zA-Z_][a-zA-Z0-9_]*)=\"(?<value>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Label();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Ending();
}
