using System.Globalization;
using OpenIta.Basics;

namespace OpenIta.Analysis;

public sealed record SuppositionNotRead(string Text) : Refusal($"อ่านการเปลี่ยนแปลง {Text} ไม่ได้ ต้องเป็นรูป O12=100", $"The change {Text} can't be read; write it as O12=100");

/// <summary>Supposed scores as people type them: <c>O12=100 I20=95.5</c>.</summary>
public static class Suppositions
{
    private const int LongestShown = 40;

    public static Result<IReadOnlyDictionary<string, decimal>> Read(string typed)
    {
        var changes = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var text in ThaiDigits.ToArabic(typed).Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = text.Split('=');
            if (parts is not [{ Length: > 0 } code, var number] || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score))
                return new SuppositionNotRead(text.Length > LongestShown ? text[..LongestShown] : text);
            changes[code] = score;
        }
        return changes;
    }
}
