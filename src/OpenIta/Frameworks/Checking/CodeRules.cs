using System.Text.RegularExpressions;
using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Codes look like those of the forms, are used once, and a part's code begins with that of its whole.</summary>
internal static partial class CodeRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines) =>
        [.. Patterns(pack, lines), .. Unders(pack, lines), .. Twice(Nodes(pack), lines), .. Twice(pack.Scales.Select(s => (s.Id, (object)s)), lines),
            .. Twice(pack.Levels.Select(l => (l.Code, (object)l)), lines), .. Twice(pack.ReadingBands.Select(b => (b.Code, (object)b)), lines),
            .. Twice(pack.Calendar.Select(c => (c.Code, (object)c)), lines)];

    /// <summary>Everything that a score may be given for, with its code.</summary>
    public static IEnumerable<(string Code, object Record)> Nodes(Framework pack) =>
        pack.Instruments.Select(i => (i.Code, (object)i))
            .Concat(pack.Indicators.Select(i => (i.Code, (object)i)))
            .Concat(pack.SubIndicators.Select(s => (s.Code, (object)s)))
            .Concat(pack.Questions.Select(q => (q.Code, (object)q)))
            .Concat(pack.Questions.SelectMany(q => q.SubItems).Select(s => (s.Code, (object)s)))
            .Concat(pack.DisclosureItems.Select(d => (d.Code, (object)d)));

    private static IEnumerable<PackFault> Patterns(Framework pack, PackLines lines) =>
        from node in Nodes(pack)
        where node.Code.Length > 0
        let wanted = node.Record switch
        {
            Instrument => (Letters(), "IIT"),
            Indicator => (Number(), "9"),
            SubIndicator => (NumberPoint(), "9.1"),
            SubItem => (LetterNumberPoint(), "I1.1"),
            _ => (LetterNumber(), "O12"),
        }
        where !wanted.Item1.IsMatch(node.Code)
        select new PackFault("code-pattern", lines.Of(node.Record, "code"), $"รหัส “{node.Code}” ผิดรูปแบบ ต้องเป็นอย่าง {wanted.Item2}", $"The code “{node.Code}” has the wrong form; it must look like {wanted.Item2}");

    private static IEnumerable<PackFault> Unders(Framework pack, PackLines lines)
    {
        var pairs = pack.SubIndicators.Select(s => (s.Code, Whole: s.Indicator, Record: (object)s))
            .Concat(pack.Questions.SelectMany(q => q.SubItems.Select(s => (s.Code, Whole: q.Code, Record: (object)s))));
        return from pair in pairs
               where pair.Code.Length > 0 && pair.Whole.Length > 0 && !pair.Code.StartsWith(pair.Whole + ".", StringComparison.Ordinal)
               select new PackFault("code-not-under-whole", lines.Of(pair.Record, "code"), $"รหัส {pair.Code} อยู่ใต้ {pair.Whole} จึงต้องขึ้นต้นด้วย {pair.Whole}.", $"The code {pair.Code} stands under {pair.Whole}, so it must begin with {pair.Whole}.");
    }

    private static IEnumerable<PackFault> Twice(IEnumerable<(string Code, object Record)> all, PackLines lines) =>
        from same in all.Where(a => a.Code.Length > 0).GroupBy(a => a.Code, StringComparer.OrdinalIgnoreCase)
        let first = lines.Of(same.First().Record)
        from again in same.Skip(1)
        select new PackFault("duplicate-code", lines.Of(again.Record), $"รหัส {again.Code} ซ้ำกับบรรทัดที่ {first} โปรดเปลี่ยนรหัสหรือลบออก", $"The code {again.Code} is already used in line {first}; change it or remove this entry");

    [GeneratedRegex("^[A-Z]{2,8}$", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex("^[1-9][0-9]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[1-9][0-9]?\.[1-9][0-9]?$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPoint();

    [GeneratedRegex("^[A-Z]{1,4}[1-9][0-9]{0,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex LetterNumber();

    [GeneratedRegex(@"^[A-Z]{1,4}[1-9][0-9]{0,2}\.[1-9][0-9]?$", RegexOptions.NonBacktracking)]
    private static partial Regex LetterNumberPoint();
}
