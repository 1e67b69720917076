using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenIta.Reports.Auditing;

/// <summary>The one bound or band of scores that a sentence states: below 90, from 90 to below 95, from 95.</summary>
internal sealed partial record ScoreBounds(decimal? From, decimal? Below)
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

    /// <summary>Null where a sentence states no bound, or more than one band can be meant; such are left to people.</summary>
    /// <param name="squeezed">The sentence without spaces, in Arabic digits.</param>
    public static ScoreBounds? In(string squeezed)
    {
        var from = Lower().Matches(squeezed);
        var below = Upper().Matches(squeezed);
        return from.Count > 1 || below.Count > 1 || from.Count + below.Count == 0 || OtherBound().IsMatch(Lower().Replace(Upper().Replace(squeezed, ""), ""))
            ? null
            : new ScoreBounds(Bound(from), Bound(below));
    }

    private static decimal? Bound(MatchCollection matches) =>
        matches.Count == 0 ? null : decimal.Parse(matches[0].Groups["at"].ValueSpan, CultureInfo.InvariantCulture);

    // 95 ขึ้นไป says as much as ตั้งแต่ 95.
    [GeneratedRegex(@"(?:ตั้งแต่|ไม่ต่ำกว่า|ไม่น้อยกว่า)(?:ร้อยละ|คะแนน)*(?<at>[0-9]{1,3}(?:\.[0-9]{1,2})?)(?:คะแนน)?(?:ขึ้นไป)?|(?<at>[0-9]{1,3}(?:\.[0-9]{1,2})?)(?:คะแนน)?ขึ้นไป", RegexOptions.NonBacktracking)]
    private static partial Regex Lower();

    [GeneratedRegex(@"(?:คะแนน|คะแนนเฉลี่ย|แต่|ที่ได้)(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง)(?:ร้อยละ|คะแนน)*(?<at>[0-9]{1,3}(?:\.[0-9]{1,2})?)", RegexOptions.NonBacktracking)]
    private static partial Regex Upper();

    [GeneratedRegex("สูงกว่า|มากกว่า|เกิน|ระหว่าง|ต่ำกว่า|น้อยกว่า|ตั้งแต่|ถึง(?:ร้อยละ)?[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex OtherBound();
}
