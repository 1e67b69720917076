using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>The styles an officer finds in Word's list and can change for the whole document.</summary>
internal static class WordStyles
{
    private static readonly FixedPart Part = new(All());

    public static void AddTo(MainDocumentPart main) => Part.CopyTo(main.AddNewPart<StyleDefinitionsPart>());

    private static W.Styles All()
    {
        var styles = new W.Styles(new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                Fonts(), new W.FontSize { Val = "32" }, new W.FontSizeComplexScript { Val = "32" }, new W.Languages { Val = "en-US", Bidi = "th-TH" })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                new W.SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto }))));
        styles.Append(Paragraphs());
        styles.Append(Ruled());
        return styles;
    }

    private static IEnumerable<W.Style> Paragraphs() =>
    [
        Paragraph("Normal", "Normal", Typography.Text),
        Paragraph("Title", "Title", Typography.Title, bold: true, Space(0, 240), Center()),
        Paragraph("Heading1", "heading 1", Typography.Heading, bold: true, new W.KeepNext(), Space(240, 60), new W.OutlineLevel { Val = 0 }),
        Paragraph("Heading2", "heading 2", Typography.Text, bold: true, new W.KeepNext(), Space(180, 60), new W.OutlineLevel { Val = 1 }),
        Paragraph("Heading3", "heading 3", Typography.Text, bold: true, new W.KeepNext(), Space(120, 40), new W.OutlineLevel { Val = 2 }),
        Paragraph("BodyText", "Body Text", Typography.Text, bold: false, Space(0, 120), new W.Indentation { FirstLine = Twips(Typography.FirstLineCm) }, new W.Justification { Val = W.JustificationValues.ThaiDistribute }),
        Paragraph("Centered", "Centered", Typography.Text, bold: false, Center()),
        Paragraph("Caption", "caption", Typography.Text, bold: true, new W.KeepNext(), Space(180, 60)),
        Paragraph("Figure", "Figure", Typography.Text, bold: false, Space(0, 200), Center()),
        Paragraph("Note", "Note", Typography.Note, bold: false, Space(0, 60)),
        Paragraph("ListParagraph", "List Paragraph", Typography.Text, bold: false, Space(0, 40)),
        Paragraph("Item", "Item", Typography.Text, bold: false, new W.Indentation { Left = Twips(0.45), Hanging = Twips(0.45) }),
        Paragraph("TableText", "Table Text", Typography.Text),
        Paragraph("AfterTable", "After Table", 6, bold: false, Space(0, 60)),
        Paragraph("MemoHead", "Memo Head", Typography.MemoHead, bold: true, Space(0, 120)),
        Paragraph("FillIn", "Fill In", Typography.Text),
        Paragraph("Salutation", "Salutation", Typography.Text, bold: false, Space(120, 120)),
        Paragraph("OpinionHeading", "Opinion Heading", Typography.Text, bold: true, new W.KeepNext(), Space(360, 0)),
        Paragraph("Signature", "Signature", Typography.Text, bold: false, new W.KeepLines(), Center()),
        Paragraph("Header", "header", Typography.Text, bold: false, Center()),
        Paragraph("TOCHeading", "TOC Heading", Typography.Heading, bold: true, new W.KeepNext(), Space(0, 120), Center()),
        .. Enumerable.Range(1, 3).Select(Contents),
    ];

    // Dots lead to the page number at the right margin of an upright page.
    private static W.Style Contents(int level) => Paragraph(
        FormattableString.Invariant($"TOC{level}"), FormattableString.Invariant($"toc {level}"), Typography.Text, bold: false,
        new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Leader = W.TabStopLeaderCharValues.Dot, Position = Typography.Twips(Typography.TextWidthCm(PageOrientation.Portrait)) }),
        new W.Indentation { Left = Twips((level - 1) * 0.75) });

    private static W.Style Paragraph(string id, string name, int points, bool bold = false, params OpenXmlElement[] properties)
    {
        var style = new W.Style(new W.StyleName { Val = name }) { Type = W.StyleValues.Paragraph, StyleId = id };
        if (id == "Normal")
            style.Default = true;
        else
            style.Append(new W.BasedOn { Val = "Normal" });
        style.Append(new W.PrimaryStyle());
        if (properties.Length > 0)
            style.Append(new W.StyleParagraphProperties(properties));
        var size = (points * 2).ToString(CultureInfo.InvariantCulture);
        var run = new W.StyleRunProperties(Fonts());
        if (bold)
            run.Append(new W.Bold(), new W.BoldComplexScript());
        run.Append(new W.FontSize { Val = size }, new W.FontSizeComplexScript { Val = size });
        style.Append(run);
        return style;
    }

    private static W.Style Ruled() => new(
        new W.StyleName { Val = "Ruled" },
        new W.StyleTableProperties(
            new W.TableBorders(Line<W.TopBorder>(), Line<W.LeftBorder>(), Line<W.BottomBorder>(), Line<W.RightBorder>(), Line<W.InsideHorizontalBorder>(), Line<W.InsideVerticalBorder>()),
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "30", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellLeftMargin { Width = 85, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "30", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellRightMargin { Width = 85, Type = W.TableWidthValues.Dxa })))
    { Type = W.StyleValues.Table, StyleId = "Ruled" };

    private static T Line<T>() where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = 4, Space = 0, Color = "8A979F" };

    private static W.RunFonts Fonts() => new() { Ascii = Typography.Face, HighAnsi = Typography.Face, EastAsia = Typography.Face, ComplexScript = Typography.Face };

    private static W.SpacingBetweenLines Space(int before, int after) =>
        new() { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) };

    private static W.Justification Center() => new() { Val = W.JustificationValues.Center };

    private static string Twips(double cm) => Typography.Twips(cm).ToString(CultureInfo.InvariantCulture);
}
