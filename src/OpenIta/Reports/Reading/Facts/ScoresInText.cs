using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>A score in running text: the node it is of, its digits, the year named before it.</summary>
internal sealed record ScoreInText(string Code, string Digits, int At, int? Year);

/// <summary>
/// Scores of running text. A number is a score when คะแนน stands beside it and it is no goal, bound, difference, weight or count;
/// it is of the last node named before it, else of the heading it stands under, else of the agency when the text says so.
/// </summary>
internal static class ScoresInText
{
    private static readonly Regex Number = new(@"[0-9]+(?:[.,][0-9]{1,6})?", RegexOptions.NonBacktracking);
    private static readonly Regex Cue = new(@"(?:คะแนน|ผลการประเมิน)(?:เฉลี่ย|รวม|ภาพรวม|การประเมิน|ผลการประเมิน|ที่ได้รับ|ที่ได้|ประเมิน|คุณธรรมและความโปร่งใส|ITA|\(ITA\)|ในภาพรวม|โดยรวม|ภาพรวม|ร้อยละ|เท่ากับ|อยู่ที่|คือ|เป็น|จำนวน|ที่|ได้|ระดับ|คะแนน|[:=(])*$", RegexOptions.NonBacktracking);
    private static readonly Regex NoScore = new(@"(?:ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|ไม่ถึง|ตั้งแต่|เกินกว่า|ไม่เกิน|เกิน|เป้าหมาย|เกณฑ์|เพิ่มขึ้น|ลดลง|ขาดอีก|อีก|ผลต่าง|ต่างกัน|น้ำหนัก|ระหว่าง|เต็ม|ต้องมีผลคะแนน|ต้องได้|ต้องมี|จะต้อง|ขั้นต่ำ|สูงสุด|ต่ำสุด|มากที่สุด|น้อยที่สุด|สูงที่สุด|ต่ำที่สุด)(?:ของ|การประเมิน|หน่วยงาน|ผลคะแนน|ให้|จาก|ถึง|ที่|คะแนน|ร้อยละ|เฉลี่ย|ไว้|ได้|มี|เท่ากับ|คือ|ค่า|[:=(])*$", RegexOptions.NonBacktracking);
    // IIT ได้ 85.10, การใช้อำนาจ (92.75): between a node and a number with decimals stands nothing else.
    private static readonly Regex Link = new(@"^(?:\((?:IIT|EIT|OIT)\))?(?:มีค่า|มี|ได้|อยู่ที่|เท่ากับ|คือ|ร้อยละ|[:=(])+$", RegexOptions.NonBacktracking);
    private static readonly Regex NoScoreAfter = new(@"^(?:คะแนน|ร้อยละ|%)?(?:\([^)]*\))?(?:ขึ้นไป|ล้าน|แสน|หมื่น|พัน|บาท|วัน|เดือน|ครั้ง|เรื่อง|เต็ม|ของหน่วยงาน|ของจำนวน|ตัวชี้วัด|ข้อ|คน|ปี|ระดับดังนี้|[-–]\s?[0-9])", RegexOptions.NonBacktracking);
    private static readonly Regex Year = new(@"(?:ปีงบประมาณ|ปี|พ\.ศ\.)(?:พ\.?ศ\.?)?(25[5-9][0-9])", RegexOptions.NonBacktracking);
    private static readonly Regex IndicatorNumber = new(@"ตัวชี้วัด(?:ย่อย)?(?:ที่)?((?:9|10)\.[0-9]|10|[1-9])([^0-9.]|$)", RegexOptions.NonBacktracking);
    private static readonly Regex TotalWord = new(@"ภาพรวม|คะแนนรวม|ผลรวม|รวมทั้งสิ้น|โดยรวม|คะแนนเฉลี่ยรวม|คะแนนITA|ผลการประเมินITA|คะแนนเฉลี่ยของหน่วยงาน|คะแนนของหน่วยงาน", RegexOptions.NonBacktracking);
    private static readonly Regex NameAndNumber = new(@"^(?:[-•]|[0-9]{1,2}[.)])?(?:ตัวชี้วัดที่[0-9]{1,2}[.:]?)?(.{5,60}?)[:=\-–]*([0-9]{1,3}\.[0-9]{1,4})(?:คะแนน)?$", RegexOptions.NonBacktracking);

    /// <param name="line">Spaceless text of one line.</param>
    /// <param name="underNode">The node that the heading above names.</param>
    /// <param name="agency">Ways the text names the agency.</param>
    public static IEnumerable<ScoreInText> In(string line, string? underNode, IReadOnlyList<string> agency)
    {
        var mentions = Mentions(line, agency);
        var from = 0;
        ScoreInText? last = null;
        foreach (Match number in Number.Matches(line))
        {
            if (!IsScore(line, number, mentions))
                continue;
            var year = YearBefore(line, number.Index);
            var code = CodeFor(mentions, from, number.Index, underNode) ?? (last is not null && last.Year != year ? last.Code : null);
            if (code is null)
                continue;
            last = new ScoreInText(code, number.Value, number.Index, year);
            from = number.Index;
            yield return last;
        }
        if (last is null && NameAndNumber.Match(line) is { Success: true } sole && NodeNames.IndicatorAtStart(sole.Groups[1].Value) is { } named)
            yield return new ScoreInText(named, sole.Groups[2].Value, sole.Groups[2].Index, null);
    }

    private static bool IsScore(string line, Match number, List<NodeMention> mentions)
    {
        if (number.Value.Split('.', ',')[0].Length > 3 || NumberText.Parse(number.Value) is not { } value || value > 100)
            return false;
        if (IsListNumber(line, number))
            return false;
        var before = line[Math.Max(0, number.Index - 60)..number.Index];
        var after = line.Substring(number.Index + number.Length, Math.Min(40, line.Length - number.Index - number.Length));
        if (NoScore.IsMatch(before) || NoScoreAfter.IsMatch(after) || before.EndsWith('-') || before.EndsWith('–'))
            return false;
        return after.StartsWith("คะแนน", StringComparison.Ordinal) || Cue.IsMatch(before)
            || (number.Value.Contains('.', StringComparison.Ordinal) && mentions.Exists(m => m.End <= number.Index && Link.IsMatch(line.AsSpan(m.End, number.Index - m.End))));
    }

    // (1) … (2) … counts what it stands before: the number before or after it stands in brackets in the same line.
    private static bool IsListNumber(string line, Match number) =>
        number.Length <= 2 && number.Index > 0 && line[number.Index - 1] == '(' && number.Index + number.Length < line.Length && line[number.Index + number.Length] == ')'
        && int.TryParse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out var count)
        && line.Contains(FormattableString.Invariant($"({(count == 1 ? 2 : count - 1)})"), StringComparison.Ordinal);

    // The total is meant by ภาพรวม only where no instrument or indicator is named beside it; คะแนนรวม says so itself.
    private static string? CodeFor(List<NodeMention> mentions, int from, int to, string? underNode)
    {
        var before = mentions.Where(m => m.Start >= from && m.End <= to).ToList();
        if (before.Count > 0 && before[^1].Code == StrongTotal)
            return NodeNames.Total;
        if (before.FindLast(m => m.Code is not (NodeNames.Total or StrongTotal or WeakTotal)) is { Code: { } node })
            return node;
        if (before.Exists(m => m.Code is NodeNames.Total or StrongTotal))
            return NodeNames.Total;
        return from > 0 ? null : underNode ?? (before.Count > 0 ? NodeNames.Total : null);
    }

    private const string StrongTotal = "total!";
    private const string WeakTotal = "total?";

    private static List<NodeMention> Mentions(string line, IReadOnlyList<string> agency)
    {
        var mentions = new List<NodeMention>();
        foreach (Match match in IndicatorNumber.Matches(line))
        {
            var end = match.Groups[1].Index + match.Groups[1].Length;
            var named = NodeNames.IndicatorAtStart(line[end..].TrimStart('.', ':', ')', '-'));
            mentions.Add(new NodeMention(match.Groups[1].Value.Contains('.', StringComparison.Ordinal) ? match.Groups[1].Value : named ?? match.Groups[1].Value, match.Index, end));
        }
        mentions.AddRange(NodeNames.In(line));
        foreach (var name in agency)
            for (var at = line.IndexOf(name, StringComparison.Ordinal); at >= 0; at = line.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                mentions.Add(new NodeMention(WeakTotal, at, at + name.Length));
        foreach (Match match in TotalWord.Matches(line))
            mentions.Add(new NodeMention(match.Value.StartsWith("คะแนน", StringComparison.Ordinal) ? StrongTotal : NodeNames.Total, match.Index, match.Index + match.Length));
        mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        return mentions;
    }

    private static int? YearBefore(string line, int at)
    {
        int? year = null;
        foreach (Match match in Year.Matches(line))
            if (match.Index + match.Length <= at)
                year = int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        return year;
    }
}
