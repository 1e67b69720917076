using System.Text.RegularExpressions;
using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary><c>extreme-claim</c>: a sentence calls an indicator the highest or the lowest, and another printed one is higher or lower.</summary>
internal static partial class ExtremeClaims
{
    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        if (audited.Framework is not { Indicators.Count: > 0 } framework)
            yield break;
        foreach (var text in audited.Sentences)
            foreach (Match claim in Claimed().Matches(ThaiText.Squeeze(text.Text)))
                if (Check(audited, framework, text, claim) is { } finding)
                    yield return finding;
    }

    private static Finding? Check(AuditedReport audited, Framework framework, Narrative text, Match claim)
    {
        var highest = claim.Groups["highest"].Success;
        var code = claim.Groups["code"].Value;
        if (ClaimScope.ScoresOf(audited, framework, text) is not { } scores || !scores.TryGetValue(code, out var claimed))
            return null;
        var extreme = highest ? scores.MaxBy(s => s.Value) : scores.MinBy(s => s.Value);
        if (claimed == extreme.Value)
            return null;
        return new Finding(
            "extreme-claim", code, text.Lines.FirstOrDefault(), [code, claimed], extreme.Key,
            $"ข้อความว่า{NodeName.Thai(framework, code)} ได้คะแนน{(highest ? "สูงสุด" : "ต่ำสุด")} แต่คะแนนที่พิมพ์ไว้{(highest ? "สูงสุด" : "ต่ำสุด")}คือ{NodeName.Thai(framework, extreme.Key)} ({PrintedValues.Text(extreme.Value)})",
            $"The text calls indicator {code} the {(highest ? "highest" : "lowest")}; by the printed scores it is indicator {extreme.Key} ({PrintedValues.Text(extreme.Value)})")
        {
            Lines = text.Lines,
        };
    }

    // The texts are squeezed: no spaces, Arabic digits.
    [GeneratedRegex("(?:(?<highest>สูงสุด|สูงที่สุด|มากที่สุด)|ต่ำสุด|ต่ำที่สุด|น้อยที่สุด|น้อยสุด)คือตัวชี้วัดที่(?<code>[0-9]{1,2})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Claimed();
}
