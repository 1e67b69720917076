using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Writing;

/// <summary>How a report is set: digits, language, emblem; what it shows beside what it says.</summary>
public sealed record ReportLook(DigitStyle Digits = DigitStyle.AsWritten, TextLanguage Language = TextLanguage.Thai)
{
    /// <summary>Of the report's year, for the names of indicators; without it they go by number.</summary>
    public Framework? Framework { get; init; }

    /// <summary>The agency's own; nobody else's is ever drawn.</summary>
    public Emblem? Emblem { get; init; }

    /// <summary>Stand below the title, such as charts.</summary>
    public IReadOnlyList<Block> AfterTitle { get; init; } = [];
}

/// <summary>A picture with its size in pixels.</summary>
public sealed record Emblem(byte[] Bytes, bool IsPng, int Width, int Height)
{
    // A memo's emblem is 1.5 cm high, that of a title page 3 cm.
    private const double MemoCm = 1.5, TitleCm = 3, WidestInHeights = 3;

    internal Picture OnMemo => Sized(MemoCm);

    internal Picture OnTitle => Sized(TitleCm);

    private Picture Sized(double height)
    {
        var width = height * Width / Height;
        var fit = Math.Min(1, height * WidestInHeights / width);
        return new Picture(Bytes, IsPng ? PictureFormat.Png : PictureFormat.Jpeg, width * fit, height * fit, "ตราสัญลักษณ์ของหน่วยงาน");
    }
}
