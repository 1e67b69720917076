using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.TestKit;

/// <summary>Small frameworks for tests, written as the rule under test needs them.</summary>
public sealed class FrameworkBuilder
{
    private static readonly Provenance Source = new(ProvenanceKind.Seed, ["test"], Provisional: false);

    private readonly List<Instrument> instruments = [];
    private readonly List<Indicator> indicators = [];
    private readonly List<SubIndicator> subIndicators = [];
    private readonly List<Question> questions = [];
    private readonly List<DisclosureItem> items = [];
    private readonly List<Scale> scales = [];
    private readonly List<Level> levels = [];
    private readonly List<RoundingStep> rounding = [];

    /// <summary>Instruments of 30, 30 and 40 percent, means below them, two digits half up, instruments carried rounded: as FY2564 to FY2566.</summary>
    public static FrameworkBuilder ThirtyThirtyForty() =>
        new FrameworkBuilder().Instrument("IIT", 30).Instrument("EIT", 30).Instrument("OIT", 40, InstrumentKind.Checklist)
            .Round(NodeKind.Total, Carried.Unrounded).Round(NodeKind.Instrument, Carried.Rounded)
            .Round(NodeKind.Indicator, Carried.Unrounded).Round(NodeKind.SubIndicator, Carried.Unrounded).Round(NodeKind.Question, Carried.Unrounded);

    public FrameworkBuilder Instrument(string code, decimal? weight, InstrumentKind kind = InstrumentKind.Survey)
    {
        instruments.Add(new Instrument(code, new LocalText(code), kind, weight, Source));
        return this;
    }

    public FrameworkBuilder Indicators(string instrument, params string[] codes)
    {
        indicators.AddRange(codes.Select(code => new Indicator(code, instrument, new LocalText("ตัวชี้วัด " + code), null, Source)));
        return this;
    }

    public FrameworkBuilder SubIndicators(string indicator, params string[] codes)
    {
        subIndicators.AddRange(codes.Select(code => new SubIndicator(code, indicator, new LocalText("ตัวชี้วัดย่อย " + code), Source)));
        return this;
    }

    public FrameworkBuilder Question(string code, string indicator, string scale, params string[] subItems)
    {
        questions.Add(new Question(
            code, indicator, new LocalText(code), null, [], subItems.Length == 0 ? scale : null,
            [.. subItems.Select(s => new SubItem(s, new LocalText(s), scale, Source))], Source));
        return this;
    }

    /// <summary>Items numbered on from the last one.</summary>
    public FrameworkBuilder Items(string parent, int count)
    {
        for (var i = 0; i < count; i++)
            items.Add(new DisclosureItem($"O{items.Count + 1}", parent, new LocalText("ข้อ"), null, [], [], [], [], [0, 100], Source));
        return this;
    }

    public FrameworkBuilder Scale(string id, params decimal?[] points)
    {
        scales.Add(new Scale(id, new LocalText(id), false, [.. points.Select((p, i) => new ScaleOption(new LocalText($"ตัวเลือก {i + 1}"), p))], Source));
        return this;
    }

    public FrameworkBuilder Level(string code, decimal from, params Gate[] gates)
    {
        levels.Add(new Level(code, new LocalText(code), from, from >= 85, gates, Source));
        return this;
    }

    public FrameworkBuilder Round(NodeKind kind, Carried carries, int digits = 2, RoundingMode mode = RoundingMode.HalfUp)
    {
        rounding.RemoveAll(r => r.Kind == kind);
        rounding.Add(new RoundingStep(kind, digits, mode, carries, Source));
        return this;
    }

    public Framework Build() => new()
    {
        Id = "test",
        Title = new LocalText("กรอบทดสอบ"),
        Year = new FiscalYear(2566),
        Provisional = false,
        Instruments = instruments,
        Indicators = indicators,
        SubIndicators = subIndicators,
        Questions = questions,
        DisclosureItems = items,
        Scales = scales,
        Levels = levels.Count > 0 ? levels : [new Level("ALL", new LocalText("ALL"), 0, false, [], Source)],
        Rounding = rounding,
        Aggregation =
        [
            new AggregationRule(NodeKind.Total, AggregationMethod.WeightedSum, Source),
            .. new[] { NodeKind.Instrument, NodeKind.Indicator, NodeKind.SubIndicator, NodeKind.Question }.Select(k => new AggregationRule(k, AggregationMethod.Mean, Source)),
            new AggregationRule(NodeKind.SubItem, AggregationMethod.AnswerMean, Source),
        ],
        ReadingBands = [],
        Sampling = [],
        Calendar = [],
        Advice = [],
        Gaps = [],
        Sources = new Dictionary<string, string>(StringComparer.Ordinal) { ["test"] = "test" },
    };
}
