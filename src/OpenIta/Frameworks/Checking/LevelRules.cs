using System.Globalization;
using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Every score from 0 to 100 has exactly one level, and every level can be reached.</summary>
internal static class LevelRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines)
    {
        if (pack.Levels.Count == 0)
            return pack.Gaps.Any(g => g.Explains(GapSubject.Levels)) ? []
                : [new("levels-unknown", lines.Of(pack, "levels"), "ไม่มีระดับผล โปรดเพิ่ม levels หรือระบุใน gaps (about: levels)", "There are no levels; add them, or say so under gaps (about: levels)")];
        return [.. Bounds(pack.Levels, lines), .. Bands(pack.Levels, lines), .. Gates(pack.Levels, lines), .. Unreachable(pack, lines)];
    }

    private static IEnumerable<PackFault> Bounds(IReadOnlyList<Level> levels, PackLines lines)
    {
        foreach (var level in levels.Where(l => l.From is < 0 or > 100))
            yield return new PackFault("level-range", lines.Of(level, "from"), $"ระดับ {level.Code}: from ต้องอยู่ระหว่าง 0 ถึง 100", $"Level {level.Code}: from must lie between 0 and 100");
        foreach (var (upper, lower) in levels.Zip(levels.Skip(1)))
        {
            if (lower.From > upper.From)
                yield return new PackFault("level-order", lines.Of(lower, "from"), $"ระดับ {lower.Code} เริ่มสูงกว่า {upper.Code} ที่อยู่ก่อน โปรดเรียงจากสูงไปต่ำ", $"Level {lower.Code} starts above {upper.Code} before it; put the levels from high to low");
            if (lower.Passes && !upper.Passes)
                yield return new PackFault("pass-order", lines.Of(lower, "passes"), $"ระดับ {lower.Code} ผ่าน แต่ระดับ {upper.Code} ที่สูงกว่าไม่ผ่าน", $"Level {lower.Code} passes while {upper.Code} above it does not");
        }
        if (levels[^1] is { From: > 0 } or { Gates.Count: > 0 })
            yield return new PackFault("level-gap", lines.Of(levels[^1], "from"), $"ระดับสุดท้าย ({levels[^1].Code}) ต้องเริ่มที่ 0 และไม่มี gates ไม่เช่นนั้นบางคะแนนไม่มีระดับ", $"The last level ({levels[^1].Code}) must start at 0 without gates, or some scores have no level");
    }

    // A band ends where the nearest level above that has no gates begins: only from there on can't this level be had.
    private static IEnumerable<PackFault> Bands(IReadOnlyList<Level> levels, PackLines lines)
    {
        var end = 100m;
        foreach (var level in levels)
        {
            if (level.Below is { } below)
            {
                if (below <= level.From)
                    yield return new PackFault("level-empty", lines.Of(level, "below"), $"ระดับ {level.Code}: below ต้องมากกว่า from", $"Level {level.Code}: below must be above from");
                else if (below < end)
                    yield return new PackFault("level-gap", lines.Of(level, "below"), $"คะแนนตั้งแต่ {Show(below)} ถึงก่อน {Show(end)} ไม่มีระดับ โปรดแก้ below ของ {level.Code}", $"Scores from {Show(below)} to below {Show(end)} have no level; correct below of {level.Code}");
                else if (below > end)
                    yield return new PackFault("level-overlap", lines.Of(level, "below"), $"คะแนนตั้งแต่ {Show(end)} ถึงก่อน {Show(below)} มีสองระดับ โปรดแก้ below ของ {level.Code}", $"Scores from {Show(end)} to below {Show(below)} have two levels; correct below of {level.Code}");
            }
            if (level.Gates.Count == 0)
                end = level.From;
        }
    }

    private static IEnumerable<PackFault> Gates(IReadOnlyList<Level> levels, PackLines lines)
    {
        foreach (var level in levels)
        {
            foreach (var gate in level.Gates.Where(g => g.AtLeast is <= 0 or > 100))
                yield return new PackFault("gate-range", lines.Of(gate, "at_least"), $"เงื่อนไขของ {level.Code} ที่ {gate.Node}: at_least ต้องมากกว่า 0 และไม่เกิน 100 ไม่เช่นนั้นไม่มีผลหรือไม่มีใครถึง", $"Gate of {level.Code} on {gate.Node}: at_least must be above 0 and at most 100, or it says nothing or nobody can reach it");
            foreach (var gate in level.Gates.GroupBy(g => g.Node, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
                yield return new PackFault("gate-twice", lines.Of(gate, "node"), $"ระดับ {level.Code} มีเงื่อนไขของ {gate.Node} สองครั้ง โปรดเหลือไว้ครั้งเดียว", $"Level {level.Code} has two gates on {gate.Node}; keep one");
        }
    }

    private static IEnumerable<PackFault> Unreachable(Framework pack, PackLines lines)
    {
        for (var i = 1; i < pack.Levels.Count; i++)
        {
            var level = pack.Levels[i];
            if (pack.Levels.Take(i).FirstOrDefault(upper => Reach.Implies(pack, level, upper)) is { } upper)
                yield return new PackFault("level-unreachable", lines.Of(level, "from"), $"ไม่มีคะแนนใดได้ระดับ {level.Code} เพราะได้ {upper.Code} ก่อนเสมอ โปรดแก้ from หรือ gates", $"No score can have level {level.Code}, because {upper.Code} is reached first; correct from or gates");
        }
    }

    private static string Show(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
