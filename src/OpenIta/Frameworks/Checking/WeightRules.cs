using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Weights are percents of the total and sum to 100.</summary>
internal static class WeightRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines)
    {
        foreach (var instrument in pack.Instruments)
        {
            if (instrument.Weight is <= 0 or > 100)
                yield return new PackFault("weight-range", lines.Of(instrument, "weight"), $"น้ำหนักของ {instrument.Code} ต้องมากกว่า 0 และไม่เกิน 100", $"The weight of {instrument.Code} must be above 0 and at most 100");
            if (instrument.Weight is null && !pack.Gaps.Any(g => g.Explains(GapSubject.Weights, instrument.Code)))
                yield return new PackFault("weight-unknown", lines.Of(instrument, "weight"), $"ไม่มีน้ำหนักของ {instrument.Code} โปรดเติม หรือระบุใน gaps (about: weights)", $"{instrument.Code} has no weight; add it, or say so under gaps (about: weights)");
        }
        var sum = pack.Instruments.Sum(i => Math.Clamp(i.Weight ?? 0, -1000, 1000));
        if (pack.Instruments.Count > 0 && pack.Instruments.All(i => i.Weight is not null) && sum != 100)
            yield return new PackFault("weights-sum", lines.Of(pack.Instruments[^1], "weight"), FormattableString.Invariant($"น้ำหนักรวมกันได้ {sum} ต้องได้ 100 โปรดแก้น้ำหนัก"), FormattableString.Invariant($"The weights sum to {sum}, not 100; correct them"));
    }
}
