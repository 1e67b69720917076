namespace OpenIta.Documents;

/// <summary>What stands below one another on a page.</summary>
public abstract record Block;

/// <summary>A heading of level 1 to 3; the table of contents and the reader's navigation are made from these.</summary>
public sealed record Heading(int Level, IReadOnlyList<Inline> Content) : Block
{
    public Heading(int level, string text) : this(level, Inline.Lines(text))
    {
    }
}

public sealed record Paragraph(IReadOnlyList<Inline> Content, ParagraphKind Kind = ParagraphKind.Plain) : Block
{
    /// <summary>Text whose line breaks are kept.</summary>
    public static Paragraph Of(string text, ParagraphKind kind = ParagraphKind.Plain) => new(Inline.Lines(text), kind);
}

/// <summary>
/// Body is running text: first line indented, Thai-distributed. Title is the large centred line that opens a report.
/// Item brings its own number or dash, which its other lines hang behind. Salutation says to whom a letter goes.
/// </summary>
public enum ParagraphKind { Plain, Body, Centered, Title, Note, Item, Salutation }

/// <summary>Items with bullets or with numbers that the program counts.</summary>
public sealed record ListBlock(bool Numbered, IReadOnlyList<IReadOnlyList<Inline>> Items) : Block
{
    public static ListBlock Bullets(params IEnumerable<string> items) => new(Numbered: false, [.. items.Select(Inline.Lines)]);

    public static ListBlock Numbers(params IEnumerable<string> items) => new(Numbered: true, [.. items.Select(Inline.Lines)]);
}

/// <summary>A page that holds the title of a report, the agency and the place, from top to foot.</summary>
public sealed record TitlePage(IReadOnlyList<string> Title, IReadOnlyList<string> Agency) : Block
{
    public Picture? Emblem { get; init; }
}

/// <summary>The label of a form field, what is filled in, and dots up to the end of the line.</summary>
public sealed record FillInLine(IReadOnlyList<FillIn> Fields) : Block;

/// <param name="Value">Null leaves dots to write on.</param>
public sealed record FillIn(string Label, string? Value);

/// <summary>The head of an official memo: the emblem on the left, the word บันทึกข้อความ in the middle.</summary>
public sealed record MemoHead(string Text) : Block
{
    public Picture? Emblem { get; init; }
}

/// <summary>Where a person signs: the label, a dotted line, the rank before it, the name in brackets, the position.</summary>
public sealed record SignatureBlock(string? Name, IReadOnlyList<string> Position, string? Rank = null, string Label = "(ลงชื่อ)") : Block;

/// <summary>An opinion asked of a person by name of office: heading, text or dotted lines, signature.</summary>
public sealed record OpinionBlock(string Heading, string? Text, SignatureBlock? Signature) : Block
{
    /// <summary>Dotted lines left to write on where there is no text.</summary>
    public int EmptyLines { get; init; } = 2;
}

/// <summary>Headings of the document up to a level, each with a link to its place.</summary>
public sealed record TableOfContents(string Title, int Depth = 2) : Block;

public sealed record PageBreak : Block;

/// <summary>A picture on a line of its own, in the middle.</summary>
public sealed record PictureBlock(Picture Picture) : Block;

/// <param name="Description">What it shows, for those who don't see it.</param>
public sealed record Picture(byte[] Bytes, PictureFormat Format, double WidthCm, double HeightCm, string Description);

public enum PictureFormat { Png, Jpeg }
