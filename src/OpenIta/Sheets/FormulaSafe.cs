using System.Text.RegularExpressions;

namespace OpenIta.Sheets;

/// <summary>
/// Cells of a CSV file that a spreadsheet would compute (OWASP: = + - @ TAB CR) get an apostrophe in front. Reading takes one apostrophe away,
/// so a text comes back as it was. Plain numbers, negative ones too, stay numbers.
/// </summary>
public static partial class FormulaSafe
{
    public static string Escape(string cell) => Formula().IsMatch(cell) && !Number().IsMatch(cell) ? "'" + cell : cell;

    public static string Unescape(string cell) => cell is ['\'', ..] && Formula().IsMatch(cell) ? cell[1..] : cell;

    [GeneratedRegex(@"^'*[=+\-@\t\r\n\0]", RegexOptions.NonBacktracking)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^-[0-9]+(\.[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
