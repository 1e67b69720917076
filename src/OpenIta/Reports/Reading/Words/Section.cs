using System.Text.RegularExpressions;

namespace OpenIta.Reports.Reading.Words;

/// <summary>Where in a report something stands: the last heading and what the headings before it are about.</summary>
/// <param name="Named">The node that the heading itself names.</param>
/// <param name="Instrument">The instrument in force, by this heading or an earlier one.</param>
/// <param name="SubIndicator">The sub-indicator in force, such as 9.1.</param>
/// <param name="Group">A heading below the sub-indicator, such as การปฏิสัมพันธ์ข้อมูล.</param>
internal sealed record Section(string? Heading, int Line, string? Named, string? Instrument, string? SubIndicator, string? Group)
{
    public static Section Start { get; } = new(null, 0, null, null, null, null);

    private static readonly Regex SubIndicatorNumber = new(@"^(?:[0-9.]*\)?)?ตัวชี้วัดย่อย(?:ที่)?((?:9|10)\.[0-9])", RegexOptions.NonBacktracking);
    private static readonly Regex BareSubIndicator = new(@"^((?:9|10)\.[1-9])[^0-9]", RegexOptions.NonBacktracking);
    private static readonly Regex IndicatorNumber = new(@"ตัวชี้วัด(?:ที่)?(10|[1-9])([^0-9.]|$)", RegexOptions.NonBacktracking);

    public Section Next(string heading, int line)
    {
        var words = Spaceless.Of(heading);
        var named = NodeNamedBy(words);
        if (named is null)
            return this with { Heading = heading, Line = line, Named = null, Group = SubIndicator is null ? null : heading };
        var part = named.Contains('.', StringComparison.Ordinal) ? named : null;
        return new Section(heading, line, named, NodeNames.InstrumentOf(named), part, part is null ? null : GroupIn(heading));
    }

    /// <summary>The node a heading or cell is about: a sub-indicator or indicator by number or name, or the only instrument it names.</summary>
    public static string? NodeNamedBy(string spaceless)
    {
        if (SubIndicatorNumber.Match(spaceless) is { Success: true } part)
            return part.Groups[1].Value;
        if (BareSubIndicator.Match(spaceless) is { Success: true } bare)
            return bare.Groups[1].Value;
        var numbers = IndicatorNumber.Matches(spaceless);
        if (numbers.Count == 1)
            return NodeNames.IndicatorAtStart(spaceless[(numbers[0].Groups[1].Index + numbers[0].Groups[1].Length)..].TrimStart('.', ':', ')', '-')) ?? numbers[0].Groups[1].Value;
        var codes = NodeNames.In(spaceless).Select(m => m.Code).Distinct().ToList();
        var instruments = codes.Where(NodeNames.IsInstrument).ToList();
        return instruments.Count == 1 ? instruments[0] : instruments.Count == 0 && codes.Count == 1 ? codes[0] : null;
    }

    private static string? GroupIn(string heading)
    {
        const string GoesOn = "(ต่อ)";
        var at = heading.IndexOf(GoesOn, StringComparison.Ordinal);
        return at >= 0 && heading[(at + GoesOn.Length)..].Trim() is { Length: > 0 } group ? group : null;
    }
}
