using AngleSharp.Html.Parser;
using OpenIta.Documents;

namespace OpenIta.Tests.Documents;

/// <summary>What people and other programs may put into any text.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><script>alert(1)</script>",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1+cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "{{constructor.constructor('alert(1)')()}}",
        "\u0000\u0001\u0008\u000b\ufffe",
        "a\ud800b",
        "]]>&amp;<w:p/>",
        "javascript:alert(1)",
        "",
        " ",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_in_every_place_of_a_document_stays_text(string text)
    {
        var document = Everywhere(text);
        using var word = new WordFile(document);
        word.ShouldBeSound();
        word.Main.HyperlinkRelationships.ShouldBeEmpty();
        var page = new HtmlParser().ParseDocument(HtmlWriter.Write(document));
        page.QuerySelectorAll("script, img, [onerror], [onmouseover]").ShouldBeEmpty();
        page.QuerySelectorAll("style").Length.ShouldBe(1);
        page.QuerySelectorAll("a[href]").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("#h", StringComparison.Ordinal));
    }

    private static Document Everywhere(string text) => new(text,
    [
        new Section(
        [
            new MemoHead(text),
            new TitlePage([text], [text]),
            new TableOfContents(text),
            new Heading(1, text),
            new FillInLine([new FillIn(text, text)]),
            Paragraph.Of(text, ParagraphKind.Body),
            new Paragraph([new Link(text, text), new Run(text)]),
            ListBlock.Bullets(text),
            new SignatureBlock(text, [text], text, text),
            new OpinionBlock(text, text, null),
            Table.Of([text, text], [Row.Of(text, text)]) with { Description = text },
        ]),
    ])
    { Issuer = text, Digits = DigitStyle.Thai };

    [Fact]
    public void A_name_of_300_letters_without_a_space_is_kept_whole()
    {
        var name = string.Concat(Enumerable.Repeat("กิ่", 100));
        var document = new Document("x", [new Section([Table.Of(["ชื่อ", "ที่"], [Row.Of(name, "1")])])]);
        using var word = new WordFile(document);
        word.ShouldBeSound();
        word.Lines.ShouldContain(name);
        HtmlWriter.Write(document).ShouldContain(name);
    }

    [Fact]
    public void A_table_of_500_rows_is_written_whole()
    {
        var document = new Document("x", [new Section([Table.Of(["ลำดับ", "ชื่อ"], Enumerable.Range(1, 500).Select(i => Row.Of($"{i}", $"หน่วยงานที่ {i}")))])]);
        using var word = new WordFile(document);
        word.ShouldBeSound();
        word.Lines.Count(l => l.StartsWith("หน่วยงานที่ ", StringComparison.Ordinal)).ShouldBe(500);
        new HtmlParser().ParseDocument(HtmlWriter.Write(document)).QuerySelectorAll("tbody tr").Length.ShouldBe(500);
    }
}
