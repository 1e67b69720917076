using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>The official memo (บันทึกข้อความ): head, fields with dots, body, the author's signature, then the opinions up the chain.</summary>
internal static class MemoPage
{
    public static Section Of(Memo memo, Emblem? emblem) => new([.. Head(memo, emblem), .. Body(memo), .. Opinions(memo)]);

    private static IEnumerable<Block> Head(Memo memo, Emblem? emblem)
    {
        yield return new MemoHead("บันทึกข้อความ") { Emblem = emblem?.OnMemo };
        var telephone = memo.Telephone is null ? null : $"โทร {memo.Telephone}";
        yield return new FillInLine([new FillIn("ส่วนราชการ", Join(memo.Department, telephone))]);
        yield return new FillInLine([new FillIn("ที่", memo.Number), new FillIn("วันที่", memo.Date)]);
        yield return new FillInLine([new FillIn("เรื่อง", memo.Subject)]);
        if (memo.To is { } to)
            yield return new Paragraph([new Run("เรียน") { Bold = true }, new Run($" {to}")], ParagraphKind.Salutation);
    }

    private static IEnumerable<Block> Body(Memo memo)
    {
        foreach (var paragraph in memo.Body)
            yield return Paragraph.Of(paragraph, ParagraphKind.Body);
        if (memo.Author is { } author)
            yield return Signature(author);
    }

    private static IEnumerable<Block> Opinions(Memo memo) =>
        memo.Opinions.Select(o => new OpinionBlock(o.Heading, o.Text, o.Signatory is null ? null : Signature(o.Signatory)));

    private static SignatureBlock Signature(Signatory signatory) =>
        new(signatory.Name, signatory.Position is null ? [] : [signatory.Position], signatory.Rank);

    private static string? Join(params IEnumerable<string?> texts) =>
        texts.Where(t => !string.IsNullOrEmpty(t)).ToList() is { Count: > 0 } given ? string.Join(' ', given) : null;
}
