using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>The memo (บันทึกข้อความ): its fields, its body, who wrote it, and the opinions of the superiors in their order.</summary>
internal sealed class MemoReader
{
    private static readonly Regex Name = new(@"^(?:\(?ลงชื่อ\)?[ .…_]*)?\(\s*([^()]{3,80}?)\s*\)$", RegexOptions.NonBacktracking);
    private static readonly Regex Dots = new(@"^[\s.…_\-]+$", RegexOptions.NonBacktracking);
    private static readonly Regex Signature = new(@"^\(?ลงชื่อ\)?[\s.…_]*", RegexOptions.NonBacktracking);
    private static readonly Regex Rank = new(@"^(?:ว่าที่)?\s*(?:ร้อย(?:ตรี|โท|เอก)|พัน(?:ตรี|โท|เอก)|พล(?:ตรี|โท|เอก)|สิบ(?:ตรี|โท|เอก)|จ่าสิบ(?:ตรี|โท|เอก)|จ่า(?:ตรี|โท|เอก)|จ่า|พันจ่า(?:ตรี|โท|เอก)?|จำเอก|พันจ่าอากาศ(?:ตรี|โท|เอก)|จ่าอากาศ(?:ตรี|โท|เอก)|นาวา(?:ตรี|โท|เอก)|เรือ(?:ตรี|โท|เอก)|ร้อยตำรวจ(?:ตรี|โท|เอก)|พันตำรวจ(?:ตรี|โท|เอก)|ดาบตำรวจ|สิบตำรวจ(?:ตรี|โท|เอก)|จ่าสิบตำรวจ|นายกองตรี|ว่าที่ร\.ต\.|[ก-ฮ]\.[ก-ฮ]\.[ก-ฮ]?\.?)\s*(?:หญิง)?$", RegexOptions.NonBacktracking);
    private static readonly Regex Acting = new(@"^(?:ปฏิบัติหน้าที่|ปฏิบัติราชการแทน|รักษาการ|รักษาราชการแทน|ทำการแทน)", RegexOptions.NonBacktracking);
    private static readonly string[] OpinionOpenings = ["ความเห็น", "ความคิดเห็น", "ข้อคิดเห็น", "ข้อพิจารณา", "คำสั่ง", "ข้อสั่งการ", "คำวินิจฉัย"];

    private readonly IReadOnlyList<Paragraph> paragraphs;
    private int at;

    private MemoReader(IReadOnlyList<Paragraph> paragraphs, int at) => (this.paragraphs, this.at) = (paragraphs, at);

    /// <summary>The memo of a report and the lines it takes; null when it has none.</summary>
    public static Memo? Read(IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
            if (Spaceless.Of(paragraphs[i].Text).Trim('*', '#') == "บันทึกข้อความ")
                return new MemoReader(paragraphs, i + 1).Read(paragraphs[i].Line);
        return null;
    }

    private Memo Read(int start)
    {
        var fields = MemoFields.Read(paragraphs, ref at);
        var body = new List<string>();
        while (at < paragraphs.Count && !OpensOpinion(Text) && !IsSigned(at))
            body.Add(paragraphs[at++].Text);
        var author = ReadSignatory();
        var opinions = new List<Opinion>();
        while (at < paragraphs.Count && OpensOpinion(Text))
            opinions.Add(ReadOpinion());
        var lines = paragraphs.Where(p => p.Line >= start && p.Line <= paragraphs[at - 1].Line).Select(p => p.Line);
        return new Memo(fields.Department, fields.Telephone, fields.Number, fields.Date, fields.Subject, fields.To, body, author, opinions, [.. lines]);
    }

    private string Text => paragraphs[at].Text;

    private static bool OpensOpinion(string text) =>
        text.Length < 120 && OpinionOpenings.Any(o => text.TrimStart('-', ' ', '*').StartsWith(o, StringComparison.Ordinal));

    // (ลงชื่อ), a rank or a name in brackets: from here on it is a signature.
    private bool IsSigned(int index) =>
        index < paragraphs.Count && paragraphs[index].Text is var text
        && (Signature.Match(text).Length > 5 || Name.IsMatch(text) || (Rank.IsMatch(text) && index + 1 < paragraphs.Count && Name.IsMatch(paragraphs[index + 1].Text)));

    private Opinion ReadOpinion()
    {
        var heading = paragraphs[at++];
        var lines = new List<int> { heading.Line };
        var text = new List<string>();
        while (at < paragraphs.Count && !OpensOpinion(Text) && !IsSigned(at))
        {
            if (!Dots.IsMatch(Text))
                text.Add(Text.Trim('.', '…', ' '));
            lines.Add(paragraphs[at++].Line);
        }
        var signatory = ReadSignatory();
        return new Opinion(heading.Text, string.Join('\n', text), signatory, [.. lines, .. signatory?.Lines ?? []]);
    }

    private Signatory? ReadSignatory()
    {
        if (!IsSigned(at))
            return null;
        var lines = new List<int>();
        string? rank = null;
        string? name = null;
        while (name is null && IsSigned(at))
        {
            var text = Text;
            lines.Add(paragraphs[at++].Line);
            if (Name.Match(text) is { Success: true } match && match.Groups[1].Value != "ลงชื่อ")
                name = match.Groups[1].Value;
            else if (Signature.Replace(text, "").Trim('.', '…', ' ', '_') is { Length: > 0 } before)
                rank = before;
        }
        return new Signatory(name, ReadPosition(lines), rank, lines);
    }

    private string? ReadPosition(List<int> lines)
    {
        var position = new List<string>();
        while (at < paragraphs.Count && !OpensOpinion(Text) && !IsSigned(at) && !Dots.IsMatch(Text) && (position.Count == 0 ? Text.Length < 120 : Acting.IsMatch(Text)))
        {
            position.Add(Text);
            lines.Add(paragraphs[at++].Line);
        }
        return position.Count == 0 ? null : string.Join(' ', position);
    }
}
