namespace OpenIta.Frameworks.Packs;

/// <summary>The rules of a framework: levels, rounding, aggregation, reading bands, sampling, calendar, advice; and what is not known.</summary>
internal static class RulesReader
{
    public static Level Level(MapReader entry) => entry.Place(
        new Level(entry.NeedWord("code"), entry.NeedText("title"), entry.NeedNumber("from"), entry.Flag("passes"), entry.List("gates", Gate), entry.Provenance)
        {
            Below = entry.Number("below"),
        });

    public static IReadOnlyList<RoundingStep> Rounding(MapReader entry)
    {
        var (digits, mode, carries) = (entry.NeedWhole("digits"), entry.NeedOneOf<RoundingMode>("mode"), entry.NeedOneOf<Carried>("carries"));
        return [.. entry.Several<NodeKind>("nodes").Select(kind => entry.Place(new RoundingStep(kind, digits, mode, carries, entry.Provenance)))];
    }

    public static IReadOnlyList<AggregationRule> Aggregation(MapReader entry)
    {
        var method = entry.NeedOneOf<AggregationMethod>("method");
        return [.. entry.Several<NodeKind>("nodes").Select(kind => entry.Place(new AggregationRule(kind, method, entry.Provenance)))];
    }

    public static ReadingBand ReadingBand(MapReader entry) => entry.Place(
        new ReadingBand(entry.NeedWord("code"), entry.NeedText("title"), entry.NeedNumber("from"), entry.Number("below"), entry.Provenance));

    public static SamplingRule Sampling(MapReader entry) => entry.Place(
        new SamplingRule(entry.NeedWord("instrument"), entry.NeedText("population"), entry.Number("percent"), entry.Whole("at_least"), entry.Whole("at_most"),
            entry.NeedText("rule"), entry.Provenance)
        {
            AgencyTypes = entry.Words("agency_types"),
            Sizes = entry.Words("sizes"),
        });

    public static PrivacyRule Privacy(MapReader entry) => entry.Place(new PrivacyRule(entry.NeedWhole("smallest_group"), entry.Provenance));

    public static CalendarStep CalendarStep(MapReader entry) => entry.Place(
        new CalendarStep(entry.NeedWord("code"), entry.NeedText("title"), entry.Date("from"), entry.Date("to"), entry.Text("dates_as_printed"), entry.Provenance));

    public static Advice Advice(MapReader entry) => entry.Place(new Advice(entry.NeedWord("node"), entry.NeedText("text"), entry.Provenance));

    public static Gap Gap(MapReader entry) => entry.Place(new Gap(entry.NeedOneOf<GapSubject>("about"), entry.Words("nodes"), entry.NeedText("text")));

    private static Gate Gate(MapReader entry) => entry.Place(new Gate(entry.NeedWord("node"), entry.NeedNumber("at_least")));
}
