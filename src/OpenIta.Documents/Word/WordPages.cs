using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>Paper, margins and the page number on top of a section.</summary>
internal static class WordPages
{
    private static readonly FixedPart Number = new(new W.Header(WordBlocks.Styled("Header",
    [
        Dash("- "),
        WordContents.Field(W.FieldCharValues.Begin),
        new W.Run(new W.FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        WordContents.Field(W.FieldCharValues.Separate),
        new W.Run(WordText.Properties(new Look()), new W.Text("1")),
        WordContents.Field(W.FieldCharValues.End),
        Dash(" -"),
    ])));

    public static W.SectionProperties Of(Section section, WordDraft draft)
    {
        var landscape = section.Orientation == PageOrientation.Landscape;
        var (width, height) = (Size(Typography.PageWidthCm), Size(Typography.PageHeightCm));
        var properties = new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = PageNumber(draft.Main) },
            new W.SectionType { Val = W.SectionMarkValues.NextPage },
            new W.PageSize
            {
                Width = landscape ? height : width,
                Height = landscape ? width : height,
                Orient = landscape ? W.PageOrientationValues.Landscape : W.PageOrientationValues.Portrait,
            },
            new W.PageMargin
            {
                Left = Size(Typography.LeftCm),
                Right = Size(Typography.RightCm),
                Top = Typography.Twips(Typography.TopCm),
                Bottom = Typography.Twips(Typography.BottomCm),
                Header = Size(1.25),
                Footer = Size(1.25),
                Gutter = 0,
            },
            new W.PageNumberType { Format = draft.Document.Digits == DigitStyle.Thai ? W.NumberFormatValues.ThaiNumbers : W.NumberFormatValues.Decimal });
        if (!section.FirstPageIsNumbered)
            properties.Append(new W.TitlePage());
        return properties;
    }

    private static string PageNumber(MainDocumentPart main)
    {
        if (main.HeaderParts.FirstOrDefault() is { } written)
            return main.GetIdOfPart(written);
        var part = main.AddNewPart<HeaderPart>();
        Number.CopyTo(part);
        return main.GetIdOfPart(part);
    }

    private static W.Run Dash(string text) => new(WordText.Properties(new Look()), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static uint Size(double cm) => (uint)Typography.Twips(cm);
}
