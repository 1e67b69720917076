using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>Headings with their bookmarks, and the table of contents that leads to them.</summary>
internal static class WordContents
{
    public static W.Paragraph Heading(Heading heading, WordDraft draft)
    {
        var number = draft.NextHeading();
        var id = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var look = new Look(heading.Level == 1 ? Typography.Heading : Typography.Text, Bold: true);
        return WordBlocks.Styled(FormattableString.Invariant($"Heading{heading.Level}"),
        [
            new W.BookmarkStart { Id = id, Name = WordDraft.Bookmark(number) },
            .. WordText.Of(heading.Content, look, draft),
            new W.BookmarkEnd { Id = id },
        ]);
    }

    /// <summary>A field that Word brings up to date; until then it shows the headings without page numbers.</summary>
    public static W.SdtBlock Table(TableOfContents contents, WordDraft draft)
    {
        var entries = Entries(contents, draft).ToList();
        if (entries.Count == 0)
            entries.Add(WordBlocks.Styled("TOC1", []));
        entries[0].InsertAfter(Field(W.FieldCharValues.Begin, dirty: true), entries[0].ParagraphProperties);
        entries[0].InsertAfter(
            new W.Run(new W.FieldCode(FormattableString.Invariant($" TOC \\o \"1-{contents.Depth}\" \\h \\z \\u ")) { Space = SpaceProcessingModeValues.Preserve }),
            entries[0].GetFirstChild<W.Run>());
        entries[0].InsertAfter(Field(W.FieldCharValues.Separate), entries[0].Elements<W.Run>().ElementAt(1));
        entries[^1].Append(Field(W.FieldCharValues.End));
        var content = new W.SdtContentBlock(WordBlocks.Styled("TOCHeading", WordText.Of(contents.Title, new Look(Typography.Heading, Bold: true), draft)));
        content.Append(entries);
        return new W.SdtBlock(
            new W.SdtProperties(new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())),
            content);
    }

    private static IEnumerable<W.Paragraph> Entries(TableOfContents contents, WordDraft draft) =>
        draft.Document.Headings().Index()
            .Where(h => h.Item.Level <= contents.Depth)
            .Select(h => WordBlocks.Styled(
                FormattableString.Invariant($"TOC{h.Item.Level}"),
                [Entry(h.Item, WordDraft.Bookmark(h.Index + 1), draft)]));

    private static W.Hyperlink Entry(Heading heading, string bookmark, WordDraft draft)
    {
        var look = new Look();
        var entry = new W.Hyperlink { Anchor = bookmark, History = true };
        entry.Append(WordText.TextRun(heading.PlainText(), look, draft), WordText.Tab(look));
        entry.Append(
            Field(W.FieldCharValues.Begin, dirty: true),
            new W.Run(new W.FieldCode($" PAGEREF {bookmark} \\h ") { Space = SpaceProcessingModeValues.Preserve }),
            Field(W.FieldCharValues.Separate),
            Field(W.FieldCharValues.End));
        return entry;
    }

    public static W.Run Field(W.FieldCharValues kind, bool dirty = false)
    {
        var character = new W.FieldChar { FieldCharType = kind };
        if (dirty)
            character.Dirty = true;
        return new W.Run(character);
    }
}
