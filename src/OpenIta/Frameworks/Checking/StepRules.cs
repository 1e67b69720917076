using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Aggregation and rounding: one rule per kind of node, of a method that the kind can have.</summary>
internal static class StepRules
{
    private const int MostDigits = 6;

    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines) =>
        [.. Missing(pack, lines), .. Methods(pack, lines), .. Digits(pack, lines),
            .. Twice("aggregation", pack.Aggregation.Select(a => (a.Kind, (object)a)), lines), .. Twice("rounding", pack.Rounding.Select(r => (r.Kind, (object)r)), lines)];

    private static IEnumerable<PackFault> Missing(Framework pack, PackLines lines)
    {
        if (pack.Gaps.Any(g => g.Explains(GapSubject.Rules)))
            return [];
        var parents = pack.Tree.Nodes.Where(n => n.Children.Count > 0).Select(n => n.Kind);
        var answered = pack.Questions.Count == 0 ? [] : new[] { NodeKind.SubItem }.Where(_ => pack.Questions.Any(q => q.SubItems.Count > 0));
        return from kind in parents.Concat(answered).Distinct()
               where pack.Aggregation.All(a => a.Kind != kind)
               select new PackFault("aggregation-missing", lines.Of(pack, "aggregation"), $"ไม่มีวิธีรวมคะแนนของ {PackWords.Of(kind)} โปรดเพิ่มใน aggregation หรือระบุใน gaps (about: rules)", $"There is no aggregation for {PackWords.Of(kind)}; add it, or say so under gaps (about: rules)");
    }

    private static IEnumerable<PackFault> Methods(Framework pack, PackLines lines) =>
        from rule in pack.Aggregation
        let possible = rule.Kind switch
        {
            NodeKind.Total => rule.Method == AggregationMethod.WeightedSum,
            NodeKind.SubItem => rule.Method == AggregationMethod.AnswerMean,
            NodeKind.Question => rule.Method != AggregationMethod.WeightedSum,
            NodeKind.DisclosureItem => false,
            _ => rule.Method == AggregationMethod.Mean,
        }
        where !possible
        select new PackFault("aggregation-method", lines.Of(rule, "method"), $"{PackWords.Of(rule.Kind)} ใช้วิธี {PackWords.Of(rule.Method)} ไม่ได้ (total: weighted_sum; sub_item: answer_mean; อื่น ๆ: mean; ข้อ OIT ไม่มี)", $"{PackWords.Of(rule.Kind)} can't be a {PackWords.Of(rule.Method)} (total: weighted_sum; sub_item: answer_mean; others: mean; disclosure items none)");

    private static IEnumerable<PackFault> Digits(Framework pack, PackLines lines) =>
        from step in pack.Rounding
        where step.Digits is < 0 or > MostDigits
        select new PackFault("rounding-digits", lines.Of(step, "digits"), $"จำนวนทศนิยมของ {PackWords.Of(step.Kind)} ต้องอยู่ระหว่าง 0 ถึง {MostDigits}", $"The digits of {PackWords.Of(step.Kind)} must lie between 0 and {MostDigits}");

    private static IEnumerable<PackFault> Twice(string section, IEnumerable<(NodeKind Kind, object Record)> all, PackLines lines) =>
        from again in all.GroupBy(a => a.Kind).SelectMany(g => g.Skip(1))
        select new PackFault("rule-twice", lines.Of(again.Record, "nodes"), $"{section}: มี {PackWords.Of(again.Kind)} สองครั้ง โปรดเหลือไว้ครั้งเดียว", $"{section}: {PackWords.Of(again.Kind)} stands twice; keep one");
}
