using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>The tree that scores run along: every branch ends in something that can be scored, and siblings are of one kind.</summary>
internal static class TreeRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines) =>
        [.. WrongInstrument(pack, lines), .. Mixed(pack, lines), .. Childless(pack, lines)];

    private static IEnumerable<PackFault> WrongInstrument(Framework pack, PackLines lines)
    {
        foreach (var question in pack.Questions.Where(q => KindAbove(pack, q.Code) == InstrumentKind.Checklist))
            yield return new PackFault("question-in-checklist", lines.Of(question, "indicator"), $"ข้อคำถาม {question.Code} อยู่ใต้ตัวชี้วัดของแบบตรวจ โปรดย้ายไปใต้ตัวชี้วัดของแบบวัด", $"The question {question.Code} stands under an indicator of a checklist; move it under one of a survey");
        foreach (var item in pack.DisclosureItems.Where(d => KindAbove(pack, d.Code) == InstrumentKind.Survey))
            yield return new PackFault("item-in-survey", lines.Of(item, "parent"), $"ข้อ {item.Code} อยู่ใต้ตัวชี้วัดของแบบวัด โปรดย้ายไปใต้ตัวชี้วัดของแบบตรวจ", $"The item {item.Code} stands under an indicator of a survey; move it under one of a checklist");
    }

    // Means are taken over children: an item beside a whole sub-indicator would weigh as much as it.
    private static IEnumerable<PackFault> Mixed(Framework pack, PackLines lines) =>
        from indicator in pack.Indicators
        where pack.SubIndicators.Any(s => s.Indicator == indicator.Code)
        from item in pack.DisclosureItems
        where item.Parent == indicator.Code
        select new PackFault("mixed-children", lines.Of(item, "parent"), $"ตัวชี้วัด {indicator.Code} มีตัวชี้วัดย่อย ข้อ {item.Code} จึงต้องอยู่ใต้ตัวชี้วัดย่อยข้อใดข้อหนึ่ง", $"Indicator {indicator.Code} has sub-indicators, so {item.Code} must stand under one of them");

    private static IEnumerable<PackFault> Childless(Framework pack, PackLines lines)
    {
        if (pack.Instruments.Count == 0)
            yield return new PackFault("no-instruments", lines.Of(pack, "instruments"), "ไม่มีเครื่องมือในการประเมิน โปรดเพิ่ม instruments", "There are no instruments; add them under instruments");
        foreach (var instrument in pack.Instruments.Where(i => Empty(pack, i.Code) && !Explained(pack, GapSubject.Indicators, i.Code)))
            yield return Nothing(instrument, instrument.Code, "ตัวชี้วัด", "indicators", lines);
        foreach (var indicator in pack.Indicators.Where(i => Empty(pack, i.Code)))
        {
            var survey = pack.Instruments.FirstOrDefault(i => i.Code == indicator.Instrument)?.Kind == InstrumentKind.Survey;
            if (!Explained(pack, survey ? GapSubject.Questions : GapSubject.Parents, indicator.Code))
                yield return Nothing(indicator, indicator.Code, survey ? "ข้อคำถาม" : "ตัวชี้วัดย่อยหรือข้อ", survey ? "questions" : "sub-indicators or items", lines);
        }
        foreach (var part in pack.SubIndicators.Where(s => Empty(pack, s.Code) && !Explained(pack, GapSubject.Parents, s.Code)))
            yield return Nothing(part, part.Code, "ข้อ", "items", lines);
    }

    private static PackFault Nothing(object record, string code, string thai, string english, PackLines lines) =>
        new("no-children", lines.Of(record), $"{code} ไม่มี{thai} โปรดเพิ่ม หรือระบุใน gaps ว่ายังไม่ทราบ", $"{code} has no {english}; add them, or say under gaps that they are not known");

    private static bool Empty(Framework pack, string code) => pack.Tree.Find(code) is { Children.Count: 0 };

    private static bool Explained(Framework pack, GapSubject subject, string code) => pack.Gaps.Any(g => g.Explains(subject, code));

    private static InstrumentKind? KindAbove(Framework pack, string code)
    {
        var instrument = pack.Tree.InstrumentOf(code)?.Code;
        return pack.Instruments.FirstOrDefault(i => i.Code == instrument)?.Kind;
    }
}
