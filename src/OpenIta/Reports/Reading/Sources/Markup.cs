using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>Cells and lines as plain text: HTML fragments become lines, every way to draw a check box becomes ☐ or ☑.</summary>
internal static class Markup
{
    public const char Empty = '☐';
    public const char Ticked = '☑';

    // Only tags that are known to be markup: <https://…> and <5 แสนบาท are text.
    private static readonly Regex Tag = new(
        @"<\s*/?\s*(p|ul|ol|li|br|div|input|span|b|i|u|s|strong|em|font|sup|sub|small|center|label|a|img|hr|h[1-6]|table|thead|tbody|tr|td|th)(\s[^<>]*)?/?\s*>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex CheckedAttribute = new(@"[\s""']checked([\s=""'/>]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // ( / ), [x] and ( ) are boxes drawn with the keyboard.
    private static readonly Regex TypedTick = new(@"\(\s*[/✓✔√]\s*\)|\[\s*[/xX✓✔√]\s*\]", RegexOptions.NonBacktracking);
    private static readonly Regex TypedBox = new(@"\(\s+\)|\[\s*\]", RegexOptions.NonBacktracking);

    /// <summary>Plain text of a fragment; a new line for each paragraph or list item in it.</summary>
    public static string Plain(string fragment)
    {
        var text = fragment;
        if (text.Contains('<', StringComparison.Ordinal))
            text = Tag.Replace(text, Replacement);
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        return Tidy(text);
    }

    /// <summary>One sign for every check box, one space for every run of them, no empty lines.</summary>
    public static string Tidy(string text)
    {
        text = TypedBox.Replace(TypedTick.Replace(text, $"{Ticked}"), $"{Empty}");
        var tidy = new StringBuilder(text.Length);
        var pending = '\0';
        foreach (var raw in text)
        {
            var c = Glyph(raw);
            if (c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad')
                continue;
            if (c == '\n')
                pending = '\n';
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
                pending = pending == '\0' ? ' ' : pending;
            else
            {
                if (pending != '\0' && tidy.Length > 0)
                    tidy.Append(pending);
                pending = '\0';
                tidy.Append(c);
            }
        }
        return tidy.ToString();
    }

    private static string Replacement(Match tag)
    {
        var name = tag.Groups[1].Value.ToLowerInvariant();
        return name switch
        {
            "input" when tag.Groups[2].Value.Contains("checkbox", StringComparison.OrdinalIgnoreCase) =>
                CheckedAttribute.IsMatch(tag.Groups[2].Value) ? $" {Ticked} " : $" {Empty} ",
            "p" or "ul" or "ol" or "li" or "br" or "div" or "hr" or "tr" or "table" or ['h', _] => "\n",
            "td" or "th" => " ",
            _ => "",
        };
    }

    // Private-use signs are those of Wingdings and Symbol as Word and pdftotext hand them over.
    private static char Glyph(char c) => c switch
    {
        '✓' or '✔' or '√' or '☒' or '✅' or '\uf0fe' or '\uf052' or '\uf0fc' or '\uf0fd' => Ticked,
        '□' or '◻' or '▢' or '❏' or '❑' or '⬜' or '\uf0a8' or '\uf06f' or '\uf0a3' or '\uf071' => Empty,
        '\uf0b7' or '●' or '▪' or '◦' or '\uf0a7' or '·' => '•',
        _ => c,
    };
}
