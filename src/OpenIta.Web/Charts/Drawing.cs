using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OpenIta.Web.Charts;

/// <summary>
/// A drawing as SVG, made on the server. In a page its classes take the colours of the page; as a file it brings its own.
/// Every text goes in encoded.
/// </summary>
public sealed class Drawing(int width, int height) : IHtmlContent
{
    private readonly StringBuilder shapes = new();

    /// <summary>Pixels of the drawing as a file.</summary>
    public (int Width, int Height) FileSize => ((width + 32) * 2, (height + 92) * 2);

    public Drawing Box(decimal x, decimal y, decimal w, decimal h, string look) =>
        Add($"<rect class=\"{look}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(Math.Max(0, w))}\" height=\"{Number(Math.Max(0, h))}\"/>");

    public Drawing Line(decimal x1, decimal y1, decimal x2, decimal y2, string look) =>
        Add($"<line class=\"{look}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>");

    public Drawing Dot(decimal x, decimal y, decimal radius, string look) => Add($"<circle class=\"{look}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"/>");

    /// <param name="look">Beside its colour: <c>end</c> and <c>middle</c> say where the point lies in the text, <c>strong</c> that it counts.</param>
    public Drawing Text(decimal x, decimal y, string text, string look = "") => Add($"<text class=\"{look}\" x=\"{Number(x)}\" y=\"{Number(y)}\">{Encoded(text)}</text>");

    /// <param name="shape">Path data in the program's own words.</param>
    /// <param name="title">What a pointer that rests on it is told.</param>
    public Drawing Shape(string shape, string look, string title) => Add($"<path class=\"{look}\" d=\"{shape}\"><title>{Encoded(title)}</title></path>");

    /// <summary>Lines from point to point.</summary>
    public Drawing Course(IEnumerable<(decimal X, decimal Y)> points, string look) =>
        Add($"<polyline class=\"{look}\" points=\"{string.Join(' ', points.Select(p => $"{Number(p.X)},{Number(p.Y)}"))}\"/>");

    /// <summary>Within a page, silent to screen readers: the figure around it is named and has its table.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write($"<svg class=\"drawn\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" focusable=\"false\">{shapes}</svg>");

    /// <summary>A file that stands by itself, on white.</summary>
    /// <param name="place">What it is about, on a line of its own.</param>
    public string File(string title, string place, string summary) => FormattableString.Invariant($"""
        <svg xmlns="http://www.w3.org/2000/svg" class="drawn" viewBox="-16 -60 {width + 32} {height + 92}" width="{(width + 32) * 2}" height="{(height + 92) * 2}" role="img">
        <title>{Encoded(title)} · {Encoded(place)}</title><desc>{Encoded(summary)}</desc><style>{DrawingStyle.OfFile}</style>
        <rect class="paper" x="-16" y="-60" width="{width + 32}" height="{height + 92}"/>
        <text class="strong heading" x="0" y="-36">{Encoded(title)}</text>
        <text class="quiet" x="0" y="-14">{Encoded(place)}</text>
        {shapes}
        <text class="quiet" x="0" y="{height + 18}">OpenITA</text>
        </svg>
        """);

    private Drawing Add(string shape)
    {
        shapes.Append(shape);
        return this;
    }

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);
}
