using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Reports.Auditing;

/// <summary><c>count-claim</c>: a sentence says how many indicators score below or from a bound, and the printed scores say otherwise.</summary>
internal static partial class CountClaims
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        if (audited.Framework is not { Indicators.Count: > 0 } framework)
            yield break;
        foreach (var text in audited.Sentences)
        {
            // One count and one bound or band in a sentence about indicators; anything richer is left to people.
            var words = ThaiText.Squeeze(text.Text);
            if (Counted().Matches(words) is not [var counted] || ScoreBounds.In(words) is not { } bounds || ClaimScope.ScoresOf(audited, framework, text) is not { } scores)
                continue;
            var claimed = int.Parse(counted.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var count = scores.Values.Count(bounds.Holds);
            if (count == claimed)
                continue;
            yield return new Finding(
                "count-claim", null, text.Lines.FirstOrDefault(), [claimed.ToString(CultureInfo.InvariantCulture)], count.ToString(CultureInfo.InvariantCulture),
                $"ข้อความว่ามี {claimed} ตัวชี้วัดที่ได้{bounds.Thai} แต่จากคะแนนที่พิมพ์ไว้มี {count} ตัวชี้วัด",
                $"The text counts {claimed} indicators {bounds.English}; by the printed scores there are {count}")
            {
                Lines = text.Lines,
            };
        }
    }

    // The texts are squeezed: no spaces, Arabic digits.
    [GeneratedRegex("จำนวน([0-9]{1,2})ตัวชี้วัด", RegexOptions.NonBacktracking)]
    private static partial Regex Counted();
}
