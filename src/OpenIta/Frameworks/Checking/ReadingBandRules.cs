using System.Globalization;
using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Reading bands cover 0 to 100 once.</summary>
internal static class ReadingBandRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines)
    {
        if (pack.ReadingBands.Count == 0)
            yield break;
        var end = 0m;
        foreach (var band in pack.ReadingBands.OrderBy(b => b.From))
        {
            if (band.From > end)
                yield return new PackFault("band-gap", lines.Of(band, "from"), $"คะแนนตั้งแต่ {Show(end)} ถึงก่อน {Show(band.From)} ไม่อยู่ในช่วงใด โปรดแก้ from ของ {band.Code}", $"Scores from {Show(end)} to below {Show(band.From)} are in no band; correct from of {band.Code}");
            else if (band.From < end)
                yield return new PackFault("band-overlap", lines.Of(band, "from"), $"คะแนนตั้งแต่ {Show(band.From)} ถึงก่อน {Show(end)} อยู่ในสองช่วง โปรดแก้ from ของ {band.Code}", $"Scores from {Show(band.From)} to below {Show(end)} are in two bands; correct from of {band.Code}");
            if (band.Below is { } below && below <= band.From)
                yield return new PackFault("band-empty", lines.Of(band, "below"), $"ช่วง {band.Code}: below ต้องมากกว่า from", $"Band {band.Code}: below must be above from");
            end = Math.Max(end, band.Below ?? 100);
        }
        if (end != 100)
            yield return new PackFault("band-range", lines.Of(pack.ReadingBands.MaxBy(b => b.From)!, "below"), $"ช่วงสุดท้ายต้องสิ้นสุดที่ 100 ไม่ใช่ {Show(end)}", $"The highest band must end at 100, not {Show(end)}");
    }

    private static string Show(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
