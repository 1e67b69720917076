using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenIta.Web.Pages.Results;

/// <summary>A chart over a table that stands on the same page: what assets/charts.js draws from, and the sentence that says what it shows.</summary>
/// <param name="Kind">radar, bars or lines.</param>
/// <param name="Groups">For each label the number of its instrument (from 0), which gives its colour; empty when all are alike.</param>
/// <param name="Breaks">Labels at which the framework changed.</param>
public sealed record ChartFigure(
    string Kind, string Title, string Summary, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<int> Groups, IReadOnlyList<string> Breaks, string BreakText)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Json() => JsonSerializer.Serialize(new { Kind, Labels, Series, Groups, Breaks, BreakText }, Options);
}

/// <param name="Values">One for each label; null where it is not known.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);
