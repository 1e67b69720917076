using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>Bulleted and numbered lists; each numbered list starts at one, in the digits of the document.</summary>
internal sealed class WordLists
{
    private const int Bullets = 0, ArabicNumbers = 1, ThaiNumbers = 2;
    private const string IndentTwips = "360";

    private readonly List<W.NumberingInstance> lists = [];

    public IEnumerable<OpenXmlElement> Items(ListBlock list, Look look, WordDraft draft)
    {
        var id = Start(!list.Numbered ? Bullets : draft.Document.Digits == DigitStyle.Thai ? ThaiNumbers : ArabicNumbers);
        return list.Items.Select(item => WordBlocks.Styled(
            "ListParagraph",
            WordText.Of(item, look, draft),
            new W.NumberingProperties(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = id })));
    }

    private int Start(int kind)
    {
        var id = lists.Count + 1;
        lists.Add(new W.NumberingInstance(
            new W.AbstractNumId { Val = kind },
            new W.LevelOverride(new W.StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
        { NumberID = id });
        return id;
    }

    public void AddTo(MainDocumentPart main)
    {
        if (lists.Count == 0)
            return;
        var numbering = new W.Numbering(
            Kind(Bullets, W.NumberFormatValues.Bullet, "•"),
            Kind(ArabicNumbers, W.NumberFormatValues.Decimal, "%1."),
            Kind(ThaiNumbers, W.NumberFormatValues.ThaiNumbers, "%1."));
        numbering.Append(lists);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
    }

    private static W.AbstractNum Kind(int id, W.NumberFormatValues format, string text) => new(
        new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel },
        new W.Level(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = format },
            new W.LevelText { Val = text },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation { Left = IndentTwips, Hanging = IndentTwips }),
            new W.NumberingSymbolRunProperties(new W.RunFonts { Ascii = Typography.Face, HighAnsi = Typography.Face, ComplexScript = Typography.Face }))
        { LevelIndex = 0 })
    {
        AbstractNumberId = id,
    };
}
