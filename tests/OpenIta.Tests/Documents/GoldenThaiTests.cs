using AngleSharp.Html.Parser;
using OpenIta.Documents;

namespace OpenIta.Tests.Documents;

/// <summary>Texts that Thai typesetting breaks most often come back as they were written.</summary>
[Trait("speed", "long")]
public sealed class GoldenThaiTests
{
    private static readonly string[] Texts =
    [
        "A วันที่",
        "น้ำ คล้ำ",
        "ป ปี ปี่ ปี้ ปี๊",
        "กรุงเทพฯ",
        "ทุกวัน ๆ",
        "ฯลฯ และอื่น ๆ",
        "ญี่ปุ่น ฐานันดร กตัญญู",
        "เทศบาลนครนครปฐม",
        "กรุงเทพมหานครอมรรัตนโกสินทร์มหินทรายุธยามหาดิลกภพนพรัตนราชธานีบุรีรมย์อุดมราชนิเวศน์มหาสถานอมรพิมานอวตารสถิตสักกะทัตติยวิษณุกรรมประสิทธิ์",
    ];

    private static readonly Document Document = new("ชุดทดสอบ", [new Section([.. Texts.Select(t => Paragraph.Of(t)), Table.Of(["ข้อความ"], Texts.Select(t => Row.Of(t)))])]);

    [Fact]
    public void They_survive_DOCX()
    {
        using var word = new WordFile(Document);
        word.ShouldBeSound();
        foreach (var text in Texts)
            word.Lines.Count(l => l == text).ShouldBe(2, text);
    }

    [Fact]
    public void They_survive_HTML()
    {
        var page = new HtmlParser().ParseDocument(HtmlWriter.Write(Document));
        foreach (var text in Texts)
            page.QuerySelectorAll("section > p, td").Count(e => e.TextContent == text).ShouldBe(2, text);
    }

    [Fact]
    public async Task They_survive_PDF() => ShouldHoldAll(await PdfText.Of(Document));

    [Fact]
    public async Task They_survive_DOCX_printed_by_a_word_processor() => ShouldHoldAll(await PdfText.OfWord(WordWriter.Write(Document)));

    private static void ShouldHoldAll(string text)
    {
        foreach (var expected in Texts)
            Squeezed(text).ShouldContain(Squeezed(expected), customMessage: expected);
    }

    // A line of the page may end anywhere between words; letters and marks must all be there, in order.
    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
