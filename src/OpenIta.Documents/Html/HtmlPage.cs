using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OpenIta.Documents;

/// <summary>The page being written. What comes from a person goes through <see cref="Text"/> or an attribute, both encoded.</summary>
internal sealed class HtmlPage(Document document)
{
    // The default encoder writes every Thai letter as a number.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private int headings;

    public Document Document { get; } = document;

    /// <summary>Headings are numbered in order, so that the table of contents can lead to them.</summary>
    public int NextHeading() => ++headings;

    public static string Anchor(int heading) => FormattableString.Invariant($"h{heading}");

    /// <summary>Markup of our own, written as it is.</summary>
    public HtmlPage Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Text of the document. ๆ stays with the letters before it, ฿ with its number.</summary>
    public HtmlPage Text(string text)
    {
        var set = Typesetting.Set(text, Document.Digits);
        var from = 0;
        foreach (System.Text.RegularExpressions.Match space in Typography.BindingSpace().Matches(set))
        {
            // The letter before the space and the sign after it: enough to forbid the line break, and the text stays as written.
            var start = Math.Max(from, space.Index - 1);
            Encode(set[from..start]);
            html.Append("<span class=\"bound\">");
            from = Math.Min(set.Length, space.Index + 2);
            Encode(set[start..from]);
            html.Append("</span>");
        }
        Encode(set[from..]);
        return this;
    }

    public HtmlPage Open(string element, params (string Name, string? Value)[] attributes)
    {
        html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            html.Append(' ').Append(name).Append("=\"");
            Encode(Typesetting.Set(value, DigitStyle.AsWritten));
            html.Append('"');
        }
        html.Append('>');
        return this;
    }

    public HtmlPage Close(string element)
    {
        html.Append("</").Append(element).Append('>');
        return this;
    }

    public HtmlPage Element(string element, string text, params (string Name, string? Value)[] attributes) =>
        Open(element, attributes).Text(text).Close(element);

    public HtmlPage Inlines(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
            Write(inline);
        return this;
    }

    private void Write(Inline inline)
    {
        _ = inline switch
        {
            Run { Bold: true } run => Element("strong", run.Text),
            Run run => Text(run.Text),
            LineBreak => Raw("<br>"),
            CheckBox box => Write(box),
            Link { CanBeFollowed: true } link => Element("a", link.Text, ("href", link.Address), ("rel", "noopener noreferrer")),
            Link link => Text(link.Text),
            _ => throw new NotSupportedException(inline.GetType().Name),
        };
    }

    private HtmlPage Write(CheckBox box) =>
        Open("span", ("class", "choice"))
            .Element("span", box.Checked ? "☑" : "☐", ("class", "box"), ("role", "img"), ("aria-label", box.Checked ? "เลือก" : "ไม่ได้เลือก"))
            .Raw(" ").Text(box.Label).Close("span");

    public override string ToString() => html.ToString();

    private void Encode(string text) => html.Append(Encoder.Encode(text));
}
