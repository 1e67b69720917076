using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenIta.Reports.Reading.Words;

/// <summary>A code as printed at the start of a text, and what follows it.</summary>
internal sealed record PrintedCode(string Code, string Printed, string Rest);

/// <summary>
/// Codes of questions and disclosure items as people and OCR write them: I11, E๗, O๔๒, ๐๔๒ and 042 (the letter O read as a zero),
/// ๑๑๑ in a table of IIT (the letter I read as a one).
/// </summary>
internal static class NodeCode
{
    private const int MostItems = 60;

    private static readonly Regex Lettered = new(@"^\s*(?:ข้อ(?:ที่)?\s*)?([IEOieoОо0๐lL|])[\s.\-]*([0-9๐-๙]{1,2})(\.[0-9๐-๙]{1,2})?(.*)$", RegexOptions.NonBacktracking | RegexOptions.Singleline);

    private static readonly Regex Digits = new(@"^\s*(?:ข้อ(?:ที่)?\s*)?([0-9๐-๙]{1,3})([\s.):].*|[^0-9๐-๙.,/\-].*)?$", RegexOptions.NonBacktracking | RegexOptions.Singleline);

    private static readonly Regex Named = new(@"(^|[^A-Za-z0-9])([IEO])([0-9]{1,2})($|[^0-9A-Za-z])", RegexOptions.NonBacktracking);

    /// <summary>The code a text opens with; <paramref name="instrument"/> says what bare digits stand for.</summary>
    public static PrintedCode? AtStart(string text, string? instrument)
    {
        if (Lettered.Match(text) is { Success: true } lettered && LetterOf(lettered.Groups[1].Value[0], instrument) is { } letter && !GoesOn(lettered.Groups[4].Value))
            return Code(letter, lettered.Groups[2].Value, lettered.Groups[3].Value, text, lettered.Groups[4].Value);
        if (instrument is null || Digits.Match(text) is not { Success: true } digits)
            return null;
        var number = Basics.ThaiDigits.ToArabic(digits.Groups[1].Value);
        return instrument switch
        {
            "IIT" when number is ['1', _, _] => Code('I', number[1..], "", text, digits.Groups[2].Value),
            "OIT" => Code('O', number.TrimStart('0') is { Length: > 0 } item ? item : "0", "", text, digits.Groups[2].Value),
            _ => null,
        };
    }

    /// <summary>Codes with their letters anywhere in a spaceless text.</summary>
    public static IEnumerable<string> In(string spaceless) =>
        Named.Matches(spaceless).Select(m => m.Groups[2].Value + int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));

    private static char? LetterOf(char printed, string? instrument) => printed switch
    {
        'I' or 'i' => 'I',
        'l' or 'L' or '|' => instrument == "IIT" ? 'I' : null,
        'E' or 'e' => 'E',
        '0' or '๐' => instrument is null or "OIT" ? 'O' : null,
        _ => 'O',
    };

    // 042 is O42, 0428 is no code; E-Service is a title.
    private static bool GoesOn(string rest) => rest.Length > 0 && char.IsDigit(rest[0]);

    private static PrintedCode? Code(char letter, string digits, string part, string text, string rest)
    {
        var number = int.Parse(Basics.ThaiDigits.ToArabic(digits), CultureInfo.InvariantCulture);
        if (number is 0 or > MostItems)
            return null;
        var printed = text[..(text.Length - rest.Length)].Trim();
        var code = string.Create(CultureInfo.InvariantCulture, $"{letter}{number}{Basics.ThaiDigits.ToArabic(part)}");
        return new PrintedCode(code, printed, rest.TrimStart(' ', '.', ')', ':', '-', '\n'));
    }
}
