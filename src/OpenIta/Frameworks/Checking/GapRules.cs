using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>A gap that has been filled is taken out of the list, so that the list stays true.</summary>
internal static class GapRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines) =>
        from gap in pack.Gaps
        where Filled(pack, gap)
        select new PackFault("stale-gap", lines.Of(gap, "about"), $"gaps บอกว่าไม่ทราบ {PackWords.Of(gap.About)} แต่มีครบแล้ว โปรดลบรายการนี้", $"The gap says that {PackWords.Of(gap.About)} are not known, but none is missing; remove this entry");

    private static bool Filled(Framework pack, Gap gap) => gap.About switch
    {
        GapSubject.Weights => pack.Instruments.All(i => i.Weight is not null || !gap.Explains(GapSubject.Weights, i.Code)),
        GapSubject.Levels => pack.Levels.Count > 0,
        GapSubject.Indicators => pack.Instruments.All(i => !gap.Explains(GapSubject.Indicators, i.Code) || pack.Indicators.Any(n => n.Instrument == i.Code)),
        GapSubject.Questions => pack.Indicators.Count > 0 && Surveyed(pack).All(i => !gap.Explains(GapSubject.Questions, i.Code) || pack.Questions.Any(q => q.Indicator == i.Code)),
        GapSubject.Scales => Leaves(pack).All(l => l.Scale is not null || !gap.Explains(GapSubject.Scales, l.Code)),
        GapSubject.Points => pack.Scales.All(s => s.Options.All(o => o.Points is not null) || !gap.Explains(GapSubject.Points, s.Id))
            && pack.DisclosureItems.All(d => d.Marks.Count > 0 || !gap.Explains(GapSubject.Points, d.Code)),
        GapSubject.Parents => pack.DisclosureItems.All(d => d.Parent is not null || !gap.Explains(GapSubject.Parents, d.Code)),
        _ => false,
    };

    private static IEnumerable<Indicator> Surveyed(Framework pack) =>
        pack.Indicators.Where(i => pack.Instruments.Any(n => n.Code == i.Instrument && n.Kind == InstrumentKind.Survey));

    private static IEnumerable<(string Code, string? Scale)> Leaves(Framework pack) =>
        pack.Questions.SelectMany(q => q.SubItems.Count > 0 ? q.SubItems.Select(s => (s.Code, s.Scale)) : [(q.Code, q.Scale)]);
}
