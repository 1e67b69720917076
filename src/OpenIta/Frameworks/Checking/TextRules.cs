using System.Text.RegularExpressions;
using OpenIta.Basics;
using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Texts are told apart, and show no traces of a bad scan.</summary>
internal static partial class TextRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines) =>
        [.. Twice(pack.Instruments.Select(i => i.Name), lines), .. Twice(pack.Indicators.Select(i => i.Name), lines), .. Twice(pack.Questions.Select(q => q.Text ?? q.Topic), lines),
            .. Twice(pack.DisclosureItems.Select(d => d.Title), lines), .. Twice(pack.Levels.Select(l => l.Title), lines), .. Twice(pack.ReadingBands.Select(b => b.Title), lines),
            .. pack.Questions.SelectMany(q => Twice(q.SubItems.Select(s => s.Text), lines)), .. pack.Scales.SelectMany(s => Twice(s.Options.Select(o => o.Label), lines)),
            .. lines.All<LocalText>().SelectMany(text => Misread(text, lines))];

    private static IEnumerable<PackFault> Twice(IEnumerable<LocalText?> texts, PackLines lines) =>
        from same in texts.OfType<LocalText>().Where(t => !string.IsNullOrEmpty(t.Thai)).GroupBy(t => ThaiText.Squeeze(t.Thai!), StringComparer.Ordinal)
        let first = lines.Of(same.First())
        from again in same.Skip(1)
        select new PackFault("duplicate-text", lines.Of(again), $"ข้อความ “{again.Thai}” ซ้ำกับบรรทัดที่ {first} โปรดเขียนให้ต่างกัน", $"The text “{again.Thai}” stands in line {first} already; make them differ");

    private static IEnumerable<PackFault> Misread(LocalText text, PackLines lines)
    {
        var both = $"{text.Thai} {text.English}";
        if (ForeignLetter().Match(both) is { Success: true, Value: var letter })
            yield return new PackFault("odd-letter", lines.Of(text), $"มีอักขระ “{letter}” (U+{(int)letter[0]:X4}) ที่ไม่ใช่ไทยหรืออังกฤษ น่าจะอ่านผิดจากภาพสแกน โปรดแก้", $"The character “{letter}” (U+{(int)letter[0]:X4}) is neither Thai nor English, most likely misread in a scan; correct it");
        if (MixedDigits().Match(both) is { Success: true, Value: var number })
            yield return new PackFault("mixed-digits", lines.Of(text), $"“{number}” ปนเลขไทยกับเลขอารบิก โปรดใช้แบบเดียว", $"“{number}” mixes Thai and Arabic digits; use one kind");
    }

    [GeneratedRegex(@"[\p{L}-[\u0E00-\u0E7FA-Za-z]]|[\uFFFD\uE000-\uF8FF]", RegexOptions.NonBacktracking)]
    private static partial Regex ForeignLetter();

    [GeneratedRegex("[๐-๙][0-9]|[0-9][๐-๙]", RegexOptions.NonBacktracking)]
    private static partial Regex MixedDigits();
}
