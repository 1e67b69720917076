namespace OpenIta.Frameworks;

/// <summary>What a framework lacks before scores can be computed by it, each as a sentence that a refusal can carry.</summary>
internal static class Readiness
{
    public static IReadOnlyList<LocalText> ForTotal(Framework framework)
    {
        var missing = new List<LocalText>();
        var unweighted = framework.Instruments.Where(i => i.Weight is null).Select(i => i.Code).ToList();
        if (framework.Instruments.Count == 0)
            missing.Add(new("เครื่องมือในการประเมิน", "the instruments"));
        if (unweighted.Count > 0)
            missing.Add(new($"น้ำหนักของ {Join(unweighted)}", $"the weights of {Join(unweighted)}"));
        if (framework.Indicators.Count == 0)
            missing.Add(new("ตัวชี้วัด", "the indicators"));
        if (framework.Levels.Count == 0)
            missing.Add(new("ระดับผลการประเมิน", "the result levels"));
        if (framework.Aggregation.All(a => a.Kind != NodeKind.Total))
            missing.Add(new("วิธีรวมคะแนน", "how the total is formed"));
        return missing;
    }

    public static IReadOnlyList<LocalText> ForAnswers(Framework framework, string instrument)
    {
        var indicators = framework.Indicators.Where(i => i.Instrument == instrument).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var questions = framework.Questions.Where(q => indicators.Contains(q.Indicator)).ToList();
        if (questions.Count == 0)
            return [new($"ข้อคำถามของ {instrument}", $"the questions of {instrument}")];

        var answered = questions.SelectMany(q => q.SubItems.Count > 0 ? q.SubItems.Select(s => (s.Code, s.Scale)) : [(q.Code, q.Scale)]).ToList();
        var missing = new List<LocalText>();
        var unscaled = answered.Where(a => a.Scale is null || framework.ScaleOf(a.Scale) is null).Select(a => a.Code).ToList();
        if (unscaled.Count > 0)
            missing.Add(new($"มาตรวัดของ {Join(unscaled)}", $"the scales of {Join(unscaled)}"));
        var pointless = answered.Where(a => a.Scale is not null && framework.ScaleOf(a.Scale)?.Options.Any(o => o.Points is null) == true).Select(a => a.Code).ToList();
        if (pointless.Count > 0)
            missing.Add(new($"คะแนนของตัวเลือกในข้อ {Join(pointless)}", $"the points of the options of {Join(pointless)}"));
        return missing;
    }

    private static string Join(IEnumerable<string> codes) => string.Join(", ", codes);
}
