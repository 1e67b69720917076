using System.Text.RegularExpressions;
using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary><c>wrong-band</c>: an indicator is listed among those of a band, such as 95 and above, that its own score is not in.</summary>
internal static partial class WrongBands
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        if (audited.Framework is not { Indicators.Count: > 0 } framework)
            yield break;
        ScoreBounds? band = null;
        foreach (var line in audited.Lines)
        {
            var words = ThaiText.Squeeze(line.Text);
            var printed = ScoresAt(audited, framework, line.Number, words);
            if (BandOf(words) is { } next)
                band = next;
            else if ((line.IsHeading && printed.Count == 0) || NamesInstrument(framework, words))
                band = null;
            if (band is null)
                continue;
            foreach (var (code, score) in printed)
                if (!band.Holds(score) && audited.ValueOf(code) is { } fitting && !band.Holds(fitting))
                    yield return Finding(framework, code, score, band, line.Number);
        }
    }

    private static Finding Finding(Framework framework, string code, decimal score, ScoreBounds band, int line) => new(
        "wrong-band", code, line, [score], null,
        $"{NodeName.Thai(framework, code)} ได้ {PrintedValues.Text(score)} แต่อยู่ในกลุ่มที่ได้{band.Thai}",
        $"Indicator {code} scores {PrintedValues.Text(score)}, but is listed among those {band.English}")
    {
        Lines = [line],
    };

    // A heading of a list of indicators with their scores; a goal that all must reach is none.
    private static ScoreBounds? BandOf(string words) =>
        words.Contains("ตัวชี้วัด", StringComparison.Ordinal) && OpensList().IsMatch(words) && !Goal().IsMatch(words) ? ScoreBounds.In(words) : null;

    // Scores told instrument by instrument are no longer the list of the band.
    private static bool NamesInstrument(Framework framework, string words) =>
        framework.Instruments.Any(i => words.Contains(i.Code.ToLowerInvariant(), StringComparison.Ordinal) || (i.Name.Thai is { } name && words.Contains(ThaiText.Squeeze(name), StringComparison.Ordinal)));

    // Scores that stand in the line itself; a line that is nothing but an indicator is taken with its score elsewhere.
    private static List<(string Code, decimal Score)> ScoresAt(AuditedReport audited, Framework framework, int line, string words)
    {
        var printed = audited.Scores.Values.SelectMany(s => s).Where(s => s.Line == line && framework.Tree.Find(s.Code)?.Kind == NodeKind.Indicator).Select(s => (s.Code, s.Value)).ToList();
        return printed.Count == 0 && Listed().Match(words) is { Success: true } listed && audited.ValueOf(listed.Groups[1].Value) is { } elsewhere
            ? [(listed.Groups[1].Value, elsewhere)]
            : printed;
    }

    // The texts are squeezed: no spaces, Arabic digits.
    [GeneratedRegex("จำนวน[0-9]{1,2}ตัวชี้วัด|[0-9]{1,2}ตัวชี้วัด|ดังนี้|ได้แก่|จุดแข็ง|จุดอ่อน|จุดเด่น|จุดที่|ต้องแก้ไข|ต้องพัฒนา|ต้องรักษา", RegexOptions.NonBacktracking)]
    private static partial Regex OpensList();

    [GeneratedRegex("เป้าหมาย|ต้องได้|จะต้อง|ต้องมี|เกณฑ์การผ่าน|ผ่านเกณฑ์", RegexOptions.NonBacktracking)]
    private static partial Regex Goal();

    // Nothing but the indicator and its name.
    [GeneratedRegex(@"^(?:[-•*]|[0-9]{1,2}[.)]|\([0-9]{1,2}\))?ตัวชี้วัดที่(10|[1-9])[.:]?[^0-9]{0,60}$", RegexOptions.NonBacktracking)]
    private static partial Regex Listed();
}
