using System.Text.RegularExpressions;

namespace OpenIta.Documents;

/// <summary>The faces and measures of Thai official documents: TH Sarabun New 16 pt on A4, 3 cm left and 2 cm right.</summary>
internal static partial class Typography
{
    public const string Face = "TH Sarabun New";
    public const string FallbackFace = "Sarabun";

    /// <summary>Sizes in points.</summary>
    public const int Text = 16, Dense = 13, Note = 14, Heading = 18, Title = 20, MemoLabel = 20, MemoHead = 29;

    public const double PageWidthCm = 21.0, PageHeightCm = 29.7, LeftCm = 3.0, RightCm = 2.0, TopCm = 2.5, BottomCm = 2.0;

    /// <summary>First line of running text, from the left margin.</summary>
    public const double FirstLineCm = 2.5;

    public static double TextWidthCm(PageOrientation orientation) =>
        (orientation == PageOrientation.Portrait ? PageWidthCm : PageHeightCm) - LeftCm - RightCm;

    public static int Twips(double cm) => (int)Math.Round(cm / 2.54 * 1440);

    /// <summary>A space where no line may end: before ๆ, which never starts a line, and between ฿ and its number.</summary>
    [GeneratedRegex("(?<=[^ ]) (?=ๆ)|(?<=฿) (?=[0-9๐-๙])", RegexOptions.None, 1000)]
    public static partial Regex BindingSpace();
}
