using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Measures;

/// <summary>A budget as officers write it: an amount of baht, or ไม่ใช้งบประมาณ.</summary>
public static partial class BudgetText
{
    public const string None = "ไม่ใช้งบประมาณ";

    /// <summary>Null for an empty text.</summary>
    public static Result<Budget> Read(string? text)
    {
        var squeezed = ThaiText.Squeeze(text ?? "");
        if (squeezed.Length == 0)
            return new Budget(null);
        if (squeezed == None || squeezed is "ไม่ใช้" or "ไม่มี" or "-")
            return new Budget(0);
        var match = Amount().Match(squeezed);
        return match.Success && decimal.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var baht) && baht < 1_000_000_000_000m
            ? new Budget(baht)
            : new BudgetWrong();
    }

    public static string? Of(decimal? baht) => baht switch
    {
        null => null,
        0 => None,
        { } amount => $"{amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.InvariantCulture)} บาท",
    };

    [GeneratedRegex(@"^(?:งบประมาณ)?([0-9][0-9,]*(?:\.[0-9]{1,2})?)(?:บาท)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}

/// <param name="Baht">Null when nothing is said; zero when none is used.</param>
public sealed record Budget(decimal? Baht);
