using OpenIta.Basics;

namespace OpenIta.Reports.Auditing;

/// <summary><c>mixed-digits</c>: one table prints some numbers in Thai digits and some in Arabic ones; the rarer are named.</summary>
internal static class MixedDigits
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        foreach (var table in audited.Report.MixedTables)
        {
            var thaiIsRare = table.Thai.Count != table.Arabic.Count ? table.Thai.Count < table.Arabic.Count : table.Thai[0].Line > table.Arabic[0].Line;
            var rare = thaiIsRare ? table.Thai : table.Arabic;
            var number = rare[0].Text;
            var (rareThai, usualThai) = thaiIsRare ? ("เลขไทย", "เลขอารบิก") : ("เลขอารบิก", "เลขไทย");
            var (rareEnglish, usualEnglish) = thaiIsRare ? ("Thai", "Arabic") : ("Arabic", "Thai");
            yield return new Finding(
                "mixed-digits", null, rare[0].Line, [number], thaiIsRare ? ThaiDigits.ToArabic(number) : ThaiDigits.ToThai(number),
                $"ตารางเดียวกันพิมพ์ตัวเลขปนกัน: บรรทัดนี้พิมพ์ {number} เป็น{rareThai} แต่ส่วนใหญ่ของตารางเป็น{usualThai}",
                $"One table mixes digits: {number} is printed in {rareEnglish} digits, most of the table in {usualEnglish} ones")
            {
                Lines = [.. rare.Select(n => n.Line)],
            };
        }
    }
}
