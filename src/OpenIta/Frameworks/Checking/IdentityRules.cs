using System.Text.RegularExpressions;
using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>The id is programme and year, and the year is a Buddhist one.</summary>
internal static partial class IdentityRules
{
    // ITA in its present form began in FY2556; beyond a century from now the number is a slip of the pen.
    private const int FirstYear = 2550;
    private const int LastYear = 2650;

    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines)
    {
        var year = pack.Year.BuddhistEra;
        if (pack.Id.Length > 0 && !Id().IsMatch(pack.Id))
            yield return new PackFault("id-pattern", lines.Of(pack, "id"), $"id “{pack.Id}” ต้องเป็นชื่อโครงการ ขีด และปี พ.ศ. เช่น ita-2566", $"The id “{pack.Id}” must be programme, dash and year, such as ita-2566");
        else if (pack.Id.Length > 0 && year != 0 && !pack.Id.EndsWith($"-{year}", StringComparison.Ordinal))
            yield return new PackFault("id-year", lines.Of(pack, "id"), $"id “{pack.Id}” ไม่ตรงกับ year {year} โปรดแก้ให้เป็นปีเดียวกัน", $"The id “{pack.Id}” and the year {year} differ; give both the same year");
        if (year is not 0 and (< FirstYear or > LastYear))
            yield return new PackFault("year-range", lines.Of(pack, "year"), $"year ต้องเป็นปี พ.ศ. ระหว่าง {FirstYear} ถึง {LastYear} ไม่ใช่ {year}", $"year must be a Buddhist year from {FirstYear} to {LastYear}, not {year}");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*-[0-9]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
