namespace OpenIta.Reports.Auditing;

/// <summary><c>two-values</c>: one score of one year is printed with two different values.</summary>
internal static class TwoValues
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        foreach (var (code, prints) in audited.Scores)
        {
            var values = PrintedValues.Of(prints);
            if (values.Count < 2)
                continue;
            var fitting = FittingValue.Of(audited, code);
            // The line to look at first is that of a value that does not fit; where none is known to fit, the later print.
            var odd = fitting is null ? prints.Last(p => p.Value != prints[0].Value) : prints.First(p => p.Value != fitting && values.Contains(p.Value));
            var thaiFit = fitting is { } f ? $" ค่าที่ตรงกับการคำนวณคือ {PrintedValues.Text(f)}" : "";
            var englishFit = fitting is { } g ? $"; {PrintedValues.Text(g)} fits the arithmetic" : "";
            var printed = string.Join(" และ ", values.Select(PrintedValues.Text));
            yield return new Finding(
                "two-values", code, odd.Line, [.. values.Select(v => (FindingValue)v)], fitting,
                $"คะแนนของ{NodeName.Thai(audited.Framework, code)} พิมพ์ไว้ไม่ตรงกัน: {printed}{thaiFit}",
                $"The score of {NodeName.English(audited.Framework, code)} is printed with different values: {string.Join(" and ", values.Select(PrintedValues.Text))}{englishFit}")
            {
                Lines = [.. prints.Select(p => p.Line).Distinct()],
            };
        }
    }
}
