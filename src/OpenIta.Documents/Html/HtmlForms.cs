namespace OpenIta.Documents;

/// <summary>The parts of official forms.</summary>
internal static class HtmlForms
{
    public static void Write(Block block, HtmlPage page)
    {
        switch (block)
        {
            case MemoHead head:
                page.Open("div", ("class", "memo-head"));
                if (head.Emblem is { } emblem)
                    HtmlBlocks.Write(emblem, page);
                page.Element("p", head.Text).Close("div");
                break;
            case FillInLine line:
                page.Open("div", ("class", "fill-in"));
                foreach (var field in line.Fields)
                    page.Open("p").Element("strong", field.Label).Raw(" ").Element("span", field.Value ?? "", ("class", "dots")).Close("p");
                page.Close("div");
                break;
            case SignatureBlock signature:
                Write(signature, page);
                break;
            case OpinionBlock opinion:
                Write(opinion, page);
                break;
            case TitlePage title:
                Write(title, page);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static void Write(SignatureBlock signature, HtmlPage page)
    {
        page.Open("div", ("class", "signature"));
        foreach (var line in SignatureLines.Of(signature))
            page.Element("p", line);
        page.Close("div");
    }

    private static void Write(OpinionBlock opinion, HtmlPage page)
    {
        page.Open("div", ("class", "opinion")).Open("p").Element("strong", opinion.Heading).Close("p").Raw("\n");
        if (opinion.Text is { Length: > 0 } text)
            page.Open("p", ("class", "body")).Inlines(Inline.Lines(text)).Close("p");
        else
            for (var i = 0; i < opinion.EmptyLines; i++)
                page.Raw("<p class=\"dots\"></p>");
        page.Raw("\n");
        if (opinion.Signature is { } signature)
            Write(signature, page);
        page.Close("div");
    }

    private static void Write(TitlePage title, HtmlPage page)
    {
        page.Open("div", ("class", "title-page"));
        if (title.Emblem is { } emblem)
            HtmlBlocks.Write(emblem, page);
        page.Open("p", ("class", "title")).Inlines(Inline.Lines(string.Join('\n', title.Title))).Close("p");
        page.Open("p", ("class", "title")).Inlines(Inline.Lines(string.Join('\n', title.Agency))).Close("p").Close("div");
    }
}
