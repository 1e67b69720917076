using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>The parts of official forms: head of a memo, lines to fill in, signatures and opinions, title page.</summary>
internal static class WordForms
{
    private static readonly Look Plain = new();
    private static readonly Look Label = new(Typography.MemoLabel, Bold: true);

    /// <summary>The emblem stands on the left of the line, the words in its middle.</summary>
    public static IEnumerable<OpenXmlElement> MemoHead(MemoHead head, WordDraft draft)
    {
        var content = new List<OpenXmlElement>();
        if (head.Emblem is { } emblem)
            content.Add(new W.Run(WordPictures.Inline(emblem, draft)));
        content.Add(WordText.Tab(Plain));
        content.AddRange(WordText.Of(head.Text, new Look(Typography.MemoHead, Bold: true), draft));
        yield return WordBlocks.Styled("MemoHead", content, new W.Tabs(Stop(W.TabStopValues.Center, draft.TextWidthCm / 2)));
    }

    /// <summary>Fields share the line evenly; dots run from each value to the end of its share.</summary>
    public static W.Paragraph FillInLine(FillInLine line, WordDraft draft)
    {
        var share = draft.TextWidthCm / line.Fields.Count;
        var stops = line.Fields.Select((_, i) => i < line.Fields.Count - 1
            ? Stop(W.TabStopValues.Left, share * (i + 1), dotted: true)
            : Stop(W.TabStopValues.Right, draft.TextWidthCm, dotted: true));
        return WordBlocks.Styled("FillIn", line.Fields.SelectMany(f => Field(f, draft)), new W.Tabs(stops));
    }

    private static IEnumerable<OpenXmlElement> Field(FillIn field, WordDraft draft) =>
    [
        .. WordText.Of(field.Label, Label, draft),
        .. WordText.Of(field.Value is null ? " " : " " + field.Value + " ", Plain, draft),
        WordText.Tab(Plain),
    ];

    /// <summary>In the right half of the page, kept together.</summary>
    public static IEnumerable<OpenXmlElement> Signature(SignatureBlock signature, WordDraft draft)
    {
        var half = Typography.Twips(draft.TextWidthCm * 0.4).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var lines = SignatureLines.Of(signature);
        return lines.Select((line, i) =>
        {
            var properties = new List<OpenXmlElement>();
            if (i < lines.Count - 1)
                properties.Add(new W.KeepNext());
            if (i == 0)
                properties.Add(new W.SpacingBetweenLines { Before = "480" });
            properties.Add(new W.Indentation { Left = half });
            return WordBlocks.Styled("Signature", WordText.Of(line, Plain, draft), [.. properties]);
        });
    }

    public static IEnumerable<OpenXmlElement> Opinion(OpinionBlock opinion, WordDraft draft)
    {
        yield return WordBlocks.Styled("OpinionHeading", WordText.Of(opinion.Heading, new Look(Bold: true), draft), new W.KeepNext());
        if (opinion.Text is { Length: > 0 } text)
            yield return WordBlocks.Styled("BodyText", WordText.Of(text, Plain, draft), new W.KeepNext());
        else
            for (var i = 0; i < opinion.EmptyLines; i++)
                yield return WordBlocks.Styled("FillIn", [WordText.Tab(Plain)], new W.KeepNext(), new W.Tabs(Stop(W.TabStopValues.Right, draft.TextWidthCm, dotted: true)));
        if (opinion.Signature is { } signature)
            foreach (var line in Signature(signature, draft))
                yield return line;
    }

    public static IEnumerable<OpenXmlElement> TitlePage(TitlePage page, WordDraft draft)
    {
        if (page.Emblem is { } emblem)
            yield return WordBlocks.Styled("Centered", [new W.Run(WordPictures.Inline(emblem, draft))]);
        var spaceAbove = new W.SpacingBetweenLines { Before = page.Emblem is null ? "3600" : "1200" };
        yield return WordBlocks.Styled("Title", WordText.Of(string.Join('\n', page.Title), new Look(Typography.Title + 4, Bold: true), draft), spaceAbove);
        yield return WordBlocks.Styled("Title", WordText.Of(string.Join('\n', page.Agency), new Look(Typography.Title, Bold: true), draft), new W.SpacingBetweenLines { Before = "4800" });
        yield return new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }));
    }

    private static W.TabStop Stop(W.TabStopValues kind, double cm, bool dotted = false) =>
        new() { Val = kind, Position = Typography.Twips(cm), Leader = dotted ? W.TabStopLeaderCharValues.Dot : W.TabStopLeaderCharValues.None };
}
