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
            if (Claim.In(text.Text) is not { } claim || ClaimScope.ScoresOf(audited, framework, text) is not { } scores)
                continue;
            var count = scores.Values.Count(claim.Holds);
            if (count == claim.Count)
                continue;
            yield return new Finding(
                "count-claim", null, text.Lines.FirstOrDefault(), [claim.Count.ToString(CultureInfo.InvariantCulture)], count.ToString(CultureInfo.InvariantCulture),
                $"ข้อความว่ามี {claim.Count} ตัวชี้วัดที่ได้{claim.Thai} แต่จากคะแนนที่พิมพ์ไว้มี {count} ตัวชี้วัด",
                $"The text counts {claim.Count} indicators {claim.English}; by the printed scores there are {count}")
            {
                Lines = text.Lines,
            };
        }
    }

    private sealed record Claim(int Count, decimal? From, decimal? Below)
    {
        public string Thai => (From, Below) switch
        {
            (null, { } below) => $"คะแนนต่ำกว่า {PrintedValues.Text(below)}",
            ({ } from, null) => $"คะแนนตั้งแต่ {PrintedValues.Text(from)} ขึ้นไป",
            _ => $"คะแนนตั้งแต่ {PrintedValues.Text(From!.Value)} แต่ไม่ถึง {PrintedValues.Text(Below!.Value)}",
        };

        public string English => (From, Below) switch
        {
            (null, { } below) => $"below {PrintedValues.Text(below)}",
            ({ } from, null) => $"from {PrintedValues.Text(from)}",
            _ => $"from {PrintedValues.Text(From!.Value)} to below {PrintedValues.Text(Below!.Value)}",
        };

        public bool Holds(decimal score) => (From is null || score >= From) && (Below is null || score < Below);

        // One count and one bound (or one band) in a sentence about indicators; anything richer is left to people.
        public static Claim? In(string sentence)
        {
            var text = ThaiText.Squeeze(sentence);
            var counts = Counted().Matches(text);
            if (counts.Count != 1)
                return null;
            var from = Lower().Matches(text);
            var below = Upper().Matches(text);
            if (from.Count > 1 || below.Count > 1 || from.Count + below.Count == 0 || OtherBound().IsMatch(Lower().Replace(Upper().Replace(text, ""), "")))
                return null;
            return new Claim(int.Parse(counts[0].Groups[1].ValueSpan, CultureInfo.InvariantCulture), Bound(from), Bound(below));
        }

        private static decimal? Bound(MatchCollection matches) => matches.Count == 0 ? null : decimal.Parse(matches[0].Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    // The texts are squeezed: no spaces, Arabic digits.
    [GeneratedRegex("จำนวน([0-9]{1,2})ตัวชี้วัด", RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:ตั้งแต่|ไม่ต่ำกว่า|ไม่น้อยกว่า)(?:ร้อยละ)?([0-9]{1,3}(?:\.[0-9]{1,2})?)", RegexOptions.NonBacktracking)]
    private static partial Regex Lower();

    [GeneratedRegex("สูงกว่า|มากกว่า|เกิน|ระหว่าง|ต่ำกว่า|น้อยกว่า|ตั้งแต่|ถึง(?:ร้อยละ)?[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex OtherBound();

    [GeneratedRegex(@"(?:คะแนน|คะแนนเฉลี่ย|แต่|ที่ได้)(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง)(?:ร้อยละ)?([0-9]{1,3}(?:\.[0-9]{1,2})?)", RegexOptions.NonBacktracking)]
    private static partial Regex Upper();
}
