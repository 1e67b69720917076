namespace OpenIta.Documents;

/// <summary>
/// Horizontal bars, one for each category and series, with their values: names may be long, and lengths compare at a glance.
/// In Word a chart that can be edited, with its figures in a workbook inside; in a workbook a table.
/// </summary>
/// <param name="Maximum">Where the scale ends; it begins at 0.</param>
public sealed record Chart(string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, decimal Maximum = 100) : Block
{
    /// <summary>Heading of the categories in the table of figures.</summary>
    public string CategoryHeading { get; init; } = "";

    /// <summary>The figures as a table.</summary>
    public Table ToTable() => Table.Of(
        [CategoryHeading, .. Series.Select(s => s.Name)],
        Categories.Select((name, i) => Row.Of([name, .. Series.Select(s => Number(s.Values[i]))])),
        [4, .. Series.Select(_ => 1.0)]) with
    { Description = Title };

    /// <summary>Title and figures in words, for those who don't see the bars.</summary>
    public string InWords() => $"{Title}: " + string.Join("; ", Categories.Select((name, i) =>
        name + " " + string.Join(", ", Series.Select(s => Series.Count == 1 ? Number(s.Values[i]) : $"{s.Name} {Number(s.Values[i])}"))));

    internal static string Number(decimal? value) => value?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "–";
}

/// <param name="Values">One for each category; null where there is none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

/// <summary>Colours of the series, dark enough beside paper (3:1), told apart by their lightness too.</summary>
internal static class ChartColours
{
    private static readonly string[] All = ["0B5C6B", "B7791F", "5B6B7A", "1E7B4F"];

    public static string Of(int series) => All[series % All.Length];
}
