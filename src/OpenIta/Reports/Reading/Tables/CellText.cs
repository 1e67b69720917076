using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Tables;

/// <summary>Texts of cells put together and taken apart.</summary>
internal static class CellText
{
    /// <summary>The text with what follows on the next page; what is printed a second time is kept once.</summary>
    public static string Append(string text, string more)
    {
        if (more.Length == 0)
            return text;
        if (text.Length == 0)
            return more;
        if (ThaiText.Squeeze(text).Contains(ThaiText.Squeeze(more), StringComparison.Ordinal))
            return text;
        return text + (ListText.OpensWithMark(more) ? "\n" : " ") + more;
    }

    /// <summary>One line, null when empty.</summary>
    public static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace('\n', ' ').Trim();

    /// <summary>Text with its line breaks, null when empty.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
