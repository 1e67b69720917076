using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace OpenIta.Documents;

/// <summary>How a run looks, in points.</summary>
internal sealed record Look(int Points = Typography.Text, bool Bold = false);

/// <summary>Runs of text. Thai takes its font, size and weight from the complex-script properties, so every run carries both kinds.</summary>
internal static class WordText
{
    // A glyph that TH Sarabun New doesn't have.
    private const string SymbolFace = "Segoe UI Symbol";

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Inline> content, Look look, WordDraft draft) =>
        content.SelectMany(inline => Of(inline, look, draft));

    public static IEnumerable<OpenXmlElement> Of(string text, Look look, WordDraft draft) => Of(Inline.Lines(text), look, draft);

    private static IEnumerable<OpenXmlElement> Of(Inline inline, Look look, WordDraft draft) => inline switch
    {
        Run { Text.Length: 0 } => [],
        Run run => [TextRun(run.Text, look with { Bold = look.Bold || run.Bold }, draft)],
        LineBreak => [new W.Run(Properties(look), new W.Break())],
        CheckBox box => [Box(box, look), TextRun("\u00a0" + box.Label, look, draft)],
        Link { CanBeFollowed: true } link => [Followed(link, look, draft)],
        Link link => [TextRun(link.Text, look, draft)],
        _ => throw new NotSupportedException(inline.GetType().Name),
    };

    public static W.Run TextRun(string text, Look look, WordDraft draft) =>
        new(Properties(look), new W.Text(Typography.BindingSpace().Replace(Typesetting.Set(text, draft.Document.Digits), "\u00a0")) { Space = SpaceProcessingModeValues.Preserve });

    public static W.Run Tab(Look look) => new(Properties(look), new W.TabChar());

    public static W.RunProperties Properties(Look look, string face = Typography.Face)
    {
        var size = (look.Points * 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var properties = new W.RunProperties(new W.RunFonts { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face });
        if (look.Bold)
            properties.Append(new W.Bold(), new W.BoldComplexScript());
        properties.Append(new W.FontSize { Val = size }, new W.FontSizeComplexScript { Val = size }, new W.Languages { Val = "en-US", Bidi = "th-TH" });
        return properties;
    }

    // A content control that can be ticked in Word.
    private static W.SdtRun Box(CheckBox box, Look look) => new(
        new W.SdtProperties(new W14.SdtContentCheckBox(
            new W14.Checked { Val = box.Checked ? W14.OnOffValues.One : W14.OnOffValues.Zero },
            new W14.CheckedState { Font = SymbolFace, Val = "2611" },
            new W14.UncheckedState { Font = SymbolFace, Val = "2610" })),
        new W.SdtContentRun(new W.Run(Properties(look with { Bold = false }, SymbolFace), new W.Text(box.Checked ? "☑" : "☐"))));

    private static W.Hyperlink Followed(Link link, Look look, WordDraft draft)
    {
        var relation = draft.Main.AddHyperlinkRelationship(new Uri(link.Address, UriKind.Absolute), isExternal: true);
        return new W.Hyperlink(TextRun(link.Text, look, draft)) { Id = relation.Id };
    }
}
