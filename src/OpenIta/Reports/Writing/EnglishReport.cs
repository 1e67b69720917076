using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>A report with its own fixed words in English. What people wrote, and what agencies are called, stays as it is.</summary>
internal static class EnglishReport
{
    /// <summary>Stands below the title: nobody should wonder why a part of the report is Thai.</summary>
    public static Paragraph Note { get; } = Paragraph.Of("What the agency wrote itself, such as names, measures and steps, stands in its own language.", ParagraphKind.Note);

    public static Document Of(Document document) => document with
    {
        Title = EnglishWords.Of(document.Title),
        Language = "en",
        Sections = [.. document.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(Of)] })],
    };

    private static Block Of(Block block) => block switch
    {
        Heading heading => heading with { Content = Words(heading.Content) },
        Paragraph { Kind: ParagraphKind.Title } title => title with { Content = Words(title.Content) },
        Paragraph { Content: [Run { Bold: true } label, ..] } paragraph => paragraph with { Content = [Word(label), .. paragraph.Content.Skip(1)] },
        Table table => table with
        {
            Description = table.Description is { } description ? EnglishWords.Of(description) : null,
            HeaderRows = [.. table.HeaderRows.Select(r => Cells(r, Header))],
            Rows = [.. table.Rows.Select(r => Cells(r, Body))],
        },
        MemoHead head => head with { Text = EnglishWords.Of(head.Text), Emblem = Named(head.Emblem) },
        TitlePage page => page with { Title = [.. page.Title.Select(EnglishWords.Of)], Emblem = Named(page.Emblem) },
        FillInLine line => new FillInLine([.. line.Fields.Select(f => f with { Label = EnglishWords.Of(f.Label) })]),
        OpinionBlock opinion => opinion with { Heading = EnglishWords.Of(opinion.Heading), Signature = opinion.Signature is { } signature ? Signed(signature) : null },
        SignatureBlock signature => Signed(signature),
        TableOfContents contents => contents with { Title = EnglishWords.Of(contents.Title) },
        PictureBlock picture => new PictureBlock(Named(picture.Picture)!),
        _ => block,
    };

    private static SignatureBlock Signed(SignatureBlock signature) => signature with { Label = EnglishWords.Of(signature.Label) };

    private static Picture? Named(Picture? picture) => picture is null ? null : picture with { Description = EnglishWords.Of(picture.Description) };

    private static Row Cells(Row row, Func<Cell, Cell> of) => new([.. row.Cells.Select(of)]);

    private static Cell Header(Cell cell) => cell with { Blocks = [.. cell.Blocks.Select(b => b is Paragraph paragraph ? paragraph with { Content = Words(paragraph.Content) } : b)] };

    // In the body of a table only the words beside its boxes are the form's own.
    private static Cell Body(Cell cell) => cell with
    {
        Blocks = [.. cell.Blocks.Select(b => b is Paragraph paragraph ? paragraph with { Content = [.. paragraph.Content.Select(i => i is CheckBox box ? box with { Label = EnglishWords.Of(box.Label) } : i)] } : b)],
    };

    private static Inline[] Words(IReadOnlyList<Inline> content) => [.. content.Select(Word)];

    private static Inline Word(Inline inline) => inline is Run run ? run with { Text = EnglishWords.Of(run.Text) } : inline;
}
