using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Analysis.Drafting;

public sealed record FigureUnknown(string Field) : Refusal(
    $"ไม่มีค่าชื่อ {{{Field}}} โปรดเลือกจากรายการค่าที่ใช้ได้", $"There is no figure {{{Field}}}; choose one from the list");

public sealed record FigureTyped(string Number) : Refusal(
    $"ตัวเลข {Number} พิมพ์ลงในข้อความโดยตรง โปรดใช้ช่องค่า เช่น {{score:1}} เพื่อให้ตรงกับคะแนนเสมอ", $"The number {Number} is typed into the text; use a field such as {{score:1}}, so that it always is the score");

/// <summary>
/// A text whose figures are fields, such as <c>{score:I20}</c>. They are filled in each time it is shown, and a score cannot be typed
/// between them: an edited text never carries a stale number.
/// </summary>
public static partial class FigureTemplate
{
    public const int Longest = 20_000;

    /// <summary>The text with its figures. A field that has no figure any more is shown as –.</summary>
    public static string Fill(string template, Figures figures) => Field().Replace(template, match => figures.Of(match.Groups[1].Value) ?? "–");

    /// <summary>The fields in their order, each once.</summary>
    public static IReadOnlyList<string> FieldsOf(string template) => [.. Field().Matches(template).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The edited text, or what is wrong with it.</summary>
    public static Result<string> Check(string typed, Figures figures)
    {
        var template = typed.ReplaceLineEndings("\n").Trim();
        if (template.Length > Longest)
            return new AnalysisTextTooLong(Longest);
        if (FieldsOf(template).FirstOrDefault(f => figures.Of(f) is null) is { } unknown)
            return new FigureUnknown(unknown);
        var words = ThaiDigits.ToArabic(Field().Replace(template, "{}"));
        return (Score().Match(words) is { Success: true } score ? score.Value : Rounded(words, figures)) is { } number ? new FigureTyped(number) : template;
    }

    // ได้ 68 คะแนน says the figure 68.00 of today, and would go on saying it; ตั้งเป้า 85 คะแนน says no figure.
    private static string? Rounded(string words, Figures figures)
    {
        var known = new Lazy<IReadOnlyList<decimal>>(() => [.. figures.Numbers()]);
        return Measured().Matches(words).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value)
            .FirstOrDefault(typed => known.Value.Any(figure => IsTypedAs(figure, typed)));
    }

    private static bool IsTypedAs(decimal figure, string typed) =>
        decimal.Round(Math.Abs(figure), typed.Contains('.', StringComparison.Ordinal) ? typed.Length - typed.IndexOf('.', StringComparison.Ordinal) - 1 : 0, MidpointRounding.AwayFromZero)
        == decimal.Parse(typed, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{([^{}\n]{1,60})\}", RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    // Scores and differences are printed with two decimals; years, codes, articles and amounts are not.
    [GeneratedRegex(@"\b[0-9]{1,3}\.[0-9]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Score();

    // A number beside a word that makes a score, a count or a rank of it.
    [GeneratedRegex(@"(?:ร้อยละ|คะแนน|ลำดับที่|อันดับที่|อันดับ|score of|scored|place) ?([0-9]{1,5}(?:\.[0-9])?)\b|\b([0-9]{1,5}(?:\.[0-9])?) ?(?:คะแนน|%|เปอร์เซ็นต์|ตัวชี้วัด|แห่ง|points?|percent|indicators|agencies)", RegexOptions.NonBacktracking)]
    private static partial Regex Measured();
}

public sealed record AnalysisTextTooLong(int Most) : Refusal($"ข้อความยาวเกิน {Most} ตัวอักษร", $"The text is longer than {Most} characters");
