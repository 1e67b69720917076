using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>Text of paragraphs and cells with their automatic numbers, check boxes and line breaks; deleted text is left out.</summary>
internal sealed class DocxText(MainDocumentPart part)
{
    private readonly DocxNumbering numbering = new(part);

    public static bool HasHeadingStyle(OpenXmlElement paragraph) =>
        (paragraph as DocumentFormat.OpenXml.Wordprocessing.Paragraph)?.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style
        && (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Title", StringComparison.OrdinalIgnoreCase));

    public string Of(TableCell cell) =>
        Markup.Tidy(string.Join('\n', cell.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(Of)));

    public string Of(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph)
    {
        var text = new StringBuilder(numbering.Next(paragraph));
        foreach (var element in paragraph.Descendants())
            Append(text, element);
        return Markup.Tidy(text.ToString());
    }

    private static void Append(StringBuilder text, OpenXmlElement element)
    {
        switch (element)
        {
            case Text words:
                text.Append(words.Text);
                break;
            case TabChar:
                text.Append(' ');
                break;
            case Break or CarriageReturn:
                text.Append('\n');
                break;
            case NoBreakHyphen:
                text.Append('-');
                break;
            case SymbolChar { Char.Value: { } code } when int.TryParse(code, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var sign):
                text.Append((char)sign);
                break;
            case FormFieldData form when form.GetFirstChild<CheckBox>() is { } box:
                text.Append(IsOn(box.GetFirstChild<Checked>()?.Val, box.GetFirstChild<Checked>() is not null) ? Markup.Ticked : Markup.Empty).Append(' ');
                break;
        }
    }

    private static bool IsOn(OnOffValue? value, bool present) => value?.Value ?? present;
}
