using System.Globalization;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Results;

namespace OpenIta.Analysis.Drafting;

/// <summary>Every figure and name a text about a result may state, by the name of its field.</summary>
public sealed class Figures(ResultAnalysis analysis, string agency, TextLanguage language)
{
    public ResultAnalysis Analysis { get; } = analysis;

    public TextLanguage Language { get; } = language;

    // Of the result as a whole; the others are about a node or a band.
    private static readonly string[] Whole =
    [
        "agency", "year", "total", "level", "next-level", "next-points", "highest", "lowest", "earlier-year", "earlier-total", "total-change",
        "peers", "peer-rank", "peer-median", "peer-lower", "peer-upper",
    ];

    /// <summary>Null when the result has no such figure.</summary>
    public string? Of(string field)
    {
        var parts = field.Split(':', 2, StringSplitOptions.TrimEntries);
        return parts is [var kind, var of] ? About(kind, of) : OfAll(field.Trim());
    }

    /// <summary>Fields that have a figure, for whoever edits the text.</summary>
    public IEnumerable<string> Names() =>
        Whole.Concat(Analysis.Result.Nodes.Where(n => n.Kind is NodeKind.Instrument or NodeKind.Indicator).SelectMany(n => new[] { $"name:{n.Code}", $"score:{n.Code}", $"change:{n.Code}" }))
            .Concat(Analysis.WeakLeaves.SelectMany(n => new[] { $"name:{n.Code}", $"score:{n.Code}" }))
            .Concat(Analysis.Bands.SelectMany(b => new[] { $"band:{b.Band.Code}", $"count:{b.Band.Code}", $"bounds:{b.Band.Code}" }))
            .Concat(Analysis.LostItems.Select(l => $"lost:{l.Item.Code}"))
            .Where(f => Of(f) is not null);

    /// <summary>Every figure that is a number.</summary>
    internal IEnumerable<decimal> Numbers() =>
        Names().Where(f => f != "year" && f != "earlier-year").Select(Of).Select(t => decimal.TryParse(t, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null).OfType<decimal>();

    private string? OfAll(string field) => field switch
    {
        "agency" => agency,
        "year" => Analysis.Result.FiscalYear.ToString(CultureInfo.InvariantCulture),
        "total" => Number(Analysis.Result.Total),
        "level" => LevelOf(Analysis.Result.Level),
        "next-level" => Analysis.LevelsAbove is [var next, ..] ? Text(next.Level.Title) : null,
        "next-points" => Analysis.LevelsAbove is [var next, ..] ? Number(next.Points) : null,
        "highest" => Analysis.Extremes is [var all, ..] ? string.Join(", ", all.Highest.Select(NameOf)) : null,
        "lowest" => Analysis.Extremes is [var all, ..] ? string.Join(", ", all.Lowest.Select(NameOf)) : null,
        "earlier-year" => Analysis.Change?.Earlier.FiscalYear.ToString(CultureInfo.InvariantCulture),
        "earlier-total" => Number(Analysis.Change?.Earlier.Total),
        "total-change" => Signed(Analysis.Change?.Total),
        "peers" => Analysis.Peers?.Count.ToString(CultureInfo.InvariantCulture),
        "peer-rank" => Analysis.Peers?.Rank.ToString(CultureInfo.InvariantCulture),
        "peer-median" => Number(Analysis.Peers?.Median),
        "peer-lower" => Number(Analysis.Peers?.LowerQuartile),
        "peer-upper" => Number(Analysis.Peers?.UpperQuartile),
        _ => null,
    };

    private string? About(string kind, string of) => kind switch
    {
        "score" => Number(of == FrameworkTree.TotalCode ? Analysis.Result.Total : Analysis.Result.Node(of)?.Score),
        "name" => Analysis.Framework.Tree.Find(of) is { } node ? NameOf(node.Kind, node.Code, node.Title) : null,
        "change" => Signed(Analysis.Change?.Nodes.FirstOrDefault(n => n.Node.Code == of)?.Points),
        "rank" => Analysis.Ranking.FirstOrDefault(r => r.Node.Code == of)?.Rank.ToString(CultureInfo.InvariantCulture),
        "lost" => Number(Analysis.LostItems.FirstOrDefault(l => l.Item.Code == of)?.Points),
        "highest" => Extreme(of)?.Highest is { } highest ? string.Join(", ", highest.Select(NameOf)) : null,
        "lowest" => Extreme(of)?.Lowest is { } lowest ? string.Join(", ", lowest.Select(NameOf)) : null,
        "band" => Band(of) is { } band ? Text(band.Band.Title) : null,
        "count" => Band(of)?.Indicators.Count.ToString(CultureInfo.InvariantCulture),
        "bounds" => Band(of) is { } band ? BoundsOf(band.Band) : null,
        "gate" => Analysis.LevelsAbove.Take(1).SelectMany(l => l.Gates).FirstOrDefault(g => g.Gate.Node == of) is { } gate ? Number(gate.Gate.AtLeast) : null,
        _ => null,
    };

    private string NameOf(NodeResult node) => NameOf(node.Kind, node.Code, node.Title);

    private string NameOf(NodeKind? kind, string code, LocalText title) => (kind, Language) switch
    {
        (NodeKind.Indicator, TextLanguage.Thai) => $"ตัวชี้วัดที่ {code} {Text(title)}",
        (NodeKind.Indicator, _) => $"indicator {code} {Text(title)}",
        (NodeKind.Total, TextLanguage.Thai) => "คะแนนรวม",
        (NodeKind.Total, _) => "the total",
        (NodeKind.Instrument, TextLanguage.Thai) => $"{Text(title)} ({code})",
        (NodeKind.Instrument, _) => title.English is null ? code : $"{title.English} ({code})",
        _ => $"{code} {Text(title)}",
    };

    private string BoundsOf(ReadingBand band) => (band, Language) switch
    {
        ({ Below: null }, TextLanguage.Thai) => $"ตั้งแต่ {Number(band.From)} คะแนนขึ้นไป",
        ({ Below: null }, _) => $"{Number(band.From)} and above",
        ({ From: 0 }, TextLanguage.Thai) => $"ต่ำกว่า {Number(band.Below)} คะแนน",
        ({ From: 0 }, _) => $"below {Number(band.Below)}",
        (_, TextLanguage.Thai) => $"ตั้งแต่ {Number(band.From)} แต่ไม่ถึง {Number(band.Below)} คะแนน",
        _ => $"from {Number(band.From)} to below {Number(band.Below)}",
    };

    // A level is known here by its Thai title; the pack has the other language.
    private string? LevelOf(ResultLevel? level) =>
        level is null ? null : Analysis.Framework.Levels.FirstOrDefault(l => l.Code == level.Code) is { } known ? Text(known.Title) : level.Title;

    private Extremes? Extreme(string instrument) => Analysis.Extremes.FirstOrDefault(e => e.Instrument == instrument);

    private BandFindings? Band(string code) => Analysis.Bands.FirstOrDefault(b => b.Band.Code == code);

    private string Text(LocalText text) => Language == TextLanguage.English ? text.English ?? text.ToString() : text.ToString();

    private static string? Number(decimal? value) => value?.ToString("0.00", CultureInfo.InvariantCulture);

    private static string? Signed(decimal? value) => value?.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
}
