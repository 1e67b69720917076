using AngleSharp.Html.Parser;
using OpenIta.Documents;

namespace OpenIta.Tests.Documents;

public sealed class DigitsTests
{
    [Theory]
    [InlineData(DigitStyle.Thai, "คะแนน 93.34 ข้อ ๑", "คะแนน ๙๓.๓๔ ข้อ ๑")]
    [InlineData(DigitStyle.Arabic, "คะแนน ๙๓.๓๔ ข้อ 1", "คะแนน 93.34 ข้อ 1")]
    [InlineData(DigitStyle.AsWritten, "คะแนน 93.34 ข้อ ๑", "คะแนน 93.34 ข้อ ๑")]
    [InlineData(DigitStyle.Thai, "ดู https://a.go.th/2566?x=1 หน้า 7", "ดู https://a.go.th/2566?x=1 หน้า ๗")]
    [InlineData(DigitStyle.Thai, "office1@a2.go.th โทร 043", "office1@a2.go.th โทร ๐๔๓")]
    [InlineData(DigitStyle.Thai, "www.a1.go.th", "www.a1.go.th")]
    public void One_switch_sets_the_digits_of_a_document_and_leaves_web_addresses(DigitStyle digits, string written, string expected)
    {
        var document = new Document(written, [new Section([Paragraph.Of(written), Table.Of([written], [Row.Of(written)])])]) { Digits = digits };
        using var word = new WordFile(document);
        word.Lines.Count(l => l == expected).ShouldBe(3);
        var page = new HtmlParser().ParseDocument(HtmlWriter.Write(document));
        page.QuerySelectorAll("title, section > p, th, td").Select(e => e.TextContent).ShouldBe([expected, expected, expected, expected]);
    }
}
