using System.Globalization;
using System.Text;
using QRCoder;

namespace OpenIta.Surveys.Posters;

/// <summary>A link as a QR code. A quarter of it may be torn off or painted over, as happens to posters.</summary>
public static class QrCode
{
    /// <summary>A drawing in its own units, one for each module, with the quiet zone that scanners need; its size is up to the page.</summary>
    /// <param name="title">What it says to people who don't see it.</param>
    public static string Svg(Uri link, string title)
    {
        using var code = Of(link);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                if (modules[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        var size = modules.Count.ToString(CultureInfo.InvariantCulture);
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges" role="img" aria-label="{Markup.Encode(title)}"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{path}"/></svg>""";
    }

    /// <summary>For slides, chats and printers that take no drawing: about 600 pixels wide.</summary>
    public static byte[] Png(Uri link)
    {
        const int width = 600;
        using var code = Of(link);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(Math.Max(1, width / code.ModuleMatrix.Count));
    }

    private static QRCodeData Of(Uri link)
    {
        using var generator = new QRCodeGenerator();
        return generator.CreateQrCode(link.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
    }
}
