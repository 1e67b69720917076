using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Scales have options whose points go one way, the way that their direction says; every leaf has a scale.</summary>
internal static class ScaleRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines) =>
        [.. pack.Scales.SelectMany(s => Scale(pack, s, lines)), .. pack.Questions.SelectMany(q => Leaf(pack, q, lines)), .. Unused(pack, lines)];

    private static IEnumerable<PackFault> Scale(Framework pack, Scale scale, PackLines lines)
    {
        if (scale.Options.Count < 2)
            yield return new PackFault("too-few-options", lines.Of(scale, "options"), $"มาตรวัด {scale.Id} ต้องมีอย่างน้อย 2 ตัวเลือก", $"Scale {scale.Id} needs at least two options");
        foreach (var option in scale.Options.Where(o => o.Points is < 0 or > 100))
            yield return new PackFault("points-range", lines.Of(option, "points"), $"คะแนนของตัวเลือก “{option.Label}” ต้องอยู่ระหว่าง 0 ถึง 100", $"The points of the option “{option.Label}” must lie between 0 and 100");

        var points = scale.Options.Select(o => o.Points).OfType<decimal>().ToList();
        if (points.Count < scale.Options.Count)
        {
            if (!pack.Gaps.Any(g => g.Explains(GapSubject.Points, scale.Id)))
                yield return new PackFault("points-unknown", lines.Of(scale, "options"), $"มาตรวัด {scale.Id} มีตัวเลือกที่ไม่มีคะแนน โปรดเติม หรือระบุใน gaps (about: points)", $"Scale {scale.Id} has options without points; add them, or say so under gaps (about: points)");
            yield break;
        }
        var rising = points.Zip(points.Skip(1)).All(p => p.First < p.Second);
        var falling = points.Zip(points.Skip(1)).All(p => p.First > p.Second);
        if (points.Count >= 2 && !rising && !falling)
            yield return new PackFault("points-order", lines.Of(scale, "options"), $"คะแนนของมาตรวัด {scale.Id} ต้องขึ้นหรือลงตลอด ไม่ซ้ำและไม่สลับ", $"The points of scale {scale.Id} must rise or fall all the way, without repeats");
        else if (points.Count >= 2 && scale.Reversed != (StartsWithMore(scale) ? rising : falling))
            yield return new PackFault("reversed-disagrees", lines.Of(scale, "reversed"),
                $"มาตรวัด {scale.Id}: reversed ไม่ตรงกับลำดับคะแนน ถ้ายิ่งมากยิ่งได้คะแนนน้อยให้เป็น true ถ้าไม่ใช่ให้เป็น false", $"Scale {scale.Id}: reversed does not agree with the points; it is true where more of what is asked gives fewer points");
    }

    // Forms ask มี before ไม่มี, but ไม่เคย before เคย; all other scales run from least to most.
    private static bool StartsWithMore(Scale scale) =>
        scale.Options is [var first, var second] && second.Label.Thai == "ไม่" + first.Label.Thai;

    private static IEnumerable<PackFault> Leaf(Framework pack, Question question, PackLines lines)
    {
        if (question is { Scale: not null, SubItems.Count: > 0 })
            yield return new PackFault("scale-and-parts", lines.Of(question, "scale"), $"{question.Code} มีทั้งมาตรวัดและข้อย่อย โปรดลบ scale ของข้อ", $"{question.Code} has both a scale and sub-items; remove the scale of the question");
        if (question is { Text: null, Topic: null })
            yield return new PackFault("question-without-words", lines.Of(question), $"{question.Code} ไม่มีข้อความ โปรดเติม text หรืออย่างน้อย topic", $"{question.Code} has no words; add text, or at least topic");
        else if (question.Text is null && !pack.Gaps.Any(g => g.Explains(GapSubject.Texts, question.Code)))
            yield return new PackFault("text-unknown", lines.Of(question), $"{question.Code} มีแต่เรื่อง ไม่มีข้อความ โปรดเติม text หรือระบุใน gaps (about: texts)", $"{question.Code} has a topic but no text; add it, or say so under gaps (about: texts)");

        IEnumerable<(string Code, string? Scale, object Record)> leaves = question.SubItems.Count > 0 ? question.SubItems.Select(s => (s.Code, s.Scale, (object)s)) : [(question.Code, question.Scale, question)];
        foreach (var leaf in leaves.Where(l => l.Scale is null && !pack.Gaps.Any(g => g.Explains(GapSubject.Scales, l.Code))))
            yield return new PackFault("scale-unknown", lines.Of(leaf.Record), $"{leaf.Code} ไม่มีมาตรวัด โปรดเติม scale หรือระบุใน gaps (about: scales)", $"{leaf.Code} has no scale; add it, or say so under gaps (about: scales)");
    }

    private static IEnumerable<PackFault> Unused(Framework pack, PackLines lines)
    {
        var used = pack.Questions.Select(q => q.Scale).Concat(pack.Questions.SelectMany(q => q.SubItems).Select(s => s.Scale)).ToHashSet(StringComparer.Ordinal);
        return from scale in pack.Scales
               where !used.Contains(scale.Id)
               select new PackFault("unused-scale", lines.Of(scale, "id"), $"ไม่มีข้อใดใช้มาตรวัด {scale.Id} โปรดลบ หรือแก้รหัสที่ข้อคำถาม", $"No question uses scale {scale.Id}; remove it, or correct the name at the question");
    }
}
