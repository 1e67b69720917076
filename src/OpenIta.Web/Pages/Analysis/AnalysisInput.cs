using System.Globalization;
using OpenIta.Analysis;
using OpenIta.Analysis.Drafting;
using OpenIta.Basics;

namespace OpenIta.Web.Pages.Analysis;

/// <summary>What people type on the page of an analysis: bounds of their own, or the words of a section.</summary>
public sealed class AnalysisInput
{
    /// <summary>Below it, mend urgently.</summary>
    public string? Develop { get; set; }

    /// <summary>From it, keep the standard.</summary>
    public string? Keep { get; set; }

    public AnalysisSection Section { get; set; }

    public string? Words { get; set; }

    /// <summary>The bounds that hold, for those who have typed none.</summary>
    public void Fill(ResultAnalysis analysis)
    {
        Develop ??= Text(analysis.Bands.ElementAtOrDefault(1)?.Band.From);
        Keep ??= Text(analysis.Bands.LastOrDefault()?.Band.From);
    }

    /// <summary>Null goes back to the bounds of the pack.</summary>
    public Result<BandBounds>? Bounds() => string.IsNullOrWhiteSpace(Develop) && string.IsNullOrWhiteSpace(Keep) ? null : BandBounds.Of(Number(Develop), Number(Keep));

    private static string? Text(decimal? bound) => bound?.ToString("0.##", CultureInfo.InvariantCulture);

    // What is no number lies outside every bound.
    private static decimal Number(string? typed) =>
        decimal.TryParse(ThaiDigits.ToArabic(typed ?? ""), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
