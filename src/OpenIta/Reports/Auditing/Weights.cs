using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary><c>weight</c>: a printed weight is not that of the year's pack. <c>weighted-score</c>: score times weight is not what the row prints.</summary>
internal static class Weights
{
    public static IEnumerable<Finding> Find(AuditedReport audited) =>
        audited.Framework is { } framework ? [.. OfPack(audited, framework), .. Products(audited, framework)] : [];

    private static IEnumerable<Finding> OfPack(AuditedReport audited, Framework framework)
    {
        foreach (var prints in audited.Report.Weights.GroupBy(w => w.Code))
        {
            // Weights of an instrument's indicators, printed beside its name, sum to its own.
            if (framework.Tree.Find(prints.Key) is not { Kind: NodeKind.Instrument, Weight: { } weight } || prints.Sum(Percent) == weight)
                continue;
            foreach (var print in prints.Where(p => Percent(p) != weight))
                yield return new Finding(
                    "weight", prints.Key, print.Line, [print.Percent], weight,
                    $"น้ำหนักของ {prints.Key} พิมพ์ว่าร้อยละ {PrintedValues.Text(print.Percent)} แต่ปี {framework.Year} ใช้ร้อยละ {PrintedValues.Text(weight)}",
                    $"The weight of {prints.Key} is printed as {PrintedValues.Text(print.Percent)}, but in {framework.Year} it is {PrintedValues.Text(weight)}")
                {
                    Lines = [print.Line],
                };
        }
    }

    private static IEnumerable<Finding> Products(AuditedReport audited, Framework framework)
    {
        foreach (var part in audited.Report.WeightedScores)
        {
            var score = audited.Scores.GetValueOrDefault(part.Code)?.FirstOrDefault(s => s.Line == part.Line)?.Value ?? audited.ValueOf(part.Code);
            var own = audited.Report.Weights.FirstOrDefault(w => w.Line == part.Line);
            var weight = own is null ? framework.Tree.Find(part.Code)?.Weight : Percent(own);
            if (score is not { } known || weight is not { } percent || Fits(part, known * percent / 100, percent))
                continue;
            var expected = decimal.Round(known * percent / 100, 2, MidpointRounding.AwayFromZero);
            yield return new Finding(
                "weighted-score", part.Code, part.Line, [part.Value, known, percent], expected,
                $"คะแนนถ่วงน้ำหนักของ{NodeName.Thai(framework, part.Code)} พิมพ์ว่า {PrintedValues.Text(part.Value)} แต่ {PrintedValues.Text(known)} × ร้อยละ {PrintedValues.Text(percent)} = {PrintedValues.Text(expected)}",
                $"The weighted score of {NodeName.English(framework, part.Code)} is printed as {PrintedValues.Text(part.Value)}, but {PrintedValues.Text(known)} × {PrintedValues.Text(percent)} % = {PrintedValues.Text(expected)}")
            {
                Lines = [part.Line],
            };
        }
    }

    // The score itself is rounded: its half hundredth goes into the product too.
    private static bool Fits(WeightedScore part, decimal exact, decimal percent)
    {
        var half = 0.5m / (decimal)Math.Pow(10, PrintedValues.Digits(part.Text));
        return Math.Abs(part.Value - exact) <= half + (0.005m * percent / 100);
    }

    // 0.30 is 30 percent.
    private static decimal Percent(PrintedWeight weight) => weight.Percent is > 0 and <= 1 ? weight.Percent * 100 : weight.Percent;
}
