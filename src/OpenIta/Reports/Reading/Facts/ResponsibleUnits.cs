using OpenIta.Reports.Reading.Tables;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>The units and people of a ผู้รับผิดชอบ cell, one by one.</summary>
internal static class ResponsibleUnits
{
    private static readonly string[] UnitWords = ["สำนัก", "กอง", "ฝ่าย", "งาน", "ศูนย์", "กลุ่ม", "ส่วน", "หน่วยตรวจสอบ", "โรงเรียน", "คณะ", "แผนก", "ปลัด", "รองปลัด", "นายก", "ผอ.", "ผู้อำนวยการ", "หัวหน้า", "เจ้าหน้าที่", "นัก", "เจ้าพนักงาน"];

    // Words that stand alone only because line breaking cut them from what follows.
    private static readonly string[] OpenEnds = ["ทุก", "สำนัก", "กอง", "ฝ่าย", "งาน", "ศูนย์", "กลุ่ม", "ส่วน", "สำนักงาน", "คณะ", "และ", "หรือ", "ของ"];

    public static IReadOnlyList<string> Of(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return [];
        var units = ListText.Items(cell).SelectMany(AtSeparators).SelectMany(AtUnits);
        return [.. units.Select(u => u.Trim(' ', ',', '/', ';')).Where(u => u.Length > 0)];
    }

    private static IEnumerable<string> AtSeparators(string item)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < item.Length; i++)
        {
            depth += item[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 || item[i] is not ('/' or ',' or ';' or '\n') || (item[i] == ',' && i + 1 < item.Length && char.IsDigit(item[i + 1])))
                continue;
            yield return item[start..i];
            start = i + 1;
        }
        yield return item[start..];
    }

    // สำนักปลัด กองช่าง กองการศึกษาฯ: a space before the word of a unit parts two units, unless what stands before it is only half a name.
    private static IEnumerable<string> AtUnits(string item)
    {
        var unit = "";
        var depth = 0;
        foreach (var word in item.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var opens = depth == 0 && unit.Length > 0 && UnitWords.Any(u => word.StartsWith(u, StringComparison.Ordinal) && word.Length > u.Length)
                && !OpenEnds.Contains(unit) && !EndsOpen(unit);
            if (opens)
            {
                yield return unit;
                unit = word;
            }
            else
                unit += (unit.Length == 0 ? "" : " ") + word;
            depth += word.Count(c => c == '(') - word.Count(c => c == ')');
        }
        if (unit.Length > 0)
            yield return unit;
    }

    private static bool EndsOpen(string unit) => OpenEnds.Any(o => unit.EndsWith(" " + o, StringComparison.Ordinal)) || unit[^1] == '-' || unit.EndsWith("ผอ.", StringComparison.Ordinal) || (unit.Length < 4 && unit[^1] == '.');
}
