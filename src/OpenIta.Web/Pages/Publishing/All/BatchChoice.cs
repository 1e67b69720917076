using System.Globalization;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Publishing;
using OpenIta.Publishing.Batches;
using OpenIta.Reports.Writing;

namespace OpenIta.Web.Pages.Publishing.All;

public sealed record YearNotWritten(string Typed) : Refusal($"“{Typed}” ไม่ใช่ปีงบประมาณ เช่น 2566", $"“{Typed}” is no fiscal year, such as 2566");

/// <summary>Which report is written of every agency, and of which agencies.</summary>
public sealed class BatchChoice
{
    public ComposedKind Kind { get; set; }

    /// <summary>As typed, in Thai or Arabic digits.</summary>
    public string Year { get; set; } = "";

    /// <summary>Empty for the nation.</summary>
    public string? Province { get; set; }

    public ReportFormat Format { get; set; }

    public ReportLayout Layout { get; set; }

    public DigitStyle Digits { get; set; } = DigitStyle.Thai;

    public TextLanguage Language { get; set; }

    public Result<BatchOrder> Order() =>
        int.TryParse(ThaiDigits.ToArabic(Year).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2500 and <= 2700
            ? new BatchOrder(new ReportRequest(Kind, new FiscalYear(year), Language, Digits, Layout), Format, string.IsNullOrEmpty(Province) ? null : Province)
            : new YearNotWritten(Year);

    public static string? FieldOf(Refusal refusal) => refusal switch
    {
        YearNotWritten => nameof(Year),
        LayoutNotOfKind => nameof(Layout),
        ProvinceUnknown => nameof(Province),
        _ => null,
    };
}
