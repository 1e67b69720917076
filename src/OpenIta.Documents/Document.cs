namespace OpenIta.Documents;

/// <summary>
/// A document as its author means it: what is a heading, a table, a signature; not how a format draws it. Every writer takes the same one.
/// <example><code>
/// var document = new Document("รายงานผล", [new Section([new Heading(1, "ผลการประเมิน"), Paragraph.Of("คะแนน ๙๓.๓๔")])]);
/// byte[] word = WordWriter.Write(document);
/// string html = HtmlWriter.Write(document);
/// </code></example>
/// </summary>
/// <param name="Title">Title of the file, as programs show it; not printed.</param>
public sealed record Document(string Title, IReadOnlyList<Section> Sections)
{
    /// <summary>The one switch for digits; web addresses keep theirs.</summary>
    public DigitStyle Digits { get; init; } = DigitStyle.AsWritten;

    /// <summary>BCP 47 tag of the main language.</summary>
    public string Language { get; init; } = "th-TH";

    /// <summary>Who issues it; kept in the properties of the file.</summary>
    public string? Issuer { get; init; }
}

/// <summary>Pages of one orientation: A4, left margin 3 cm, right 2 cm, page number on top.</summary>
public sealed record Section(IReadOnlyList<Block> Blocks)
{
    public PageOrientation Orientation { get; init; } = PageOrientation.Portrait;

    /// <summary>An official memo or a title page bears no number on its first page.</summary>
    public bool FirstPageIsNumbered { get; init; }
}

public enum PageOrientation { Portrait, Landscape }
