using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OpenIta.Surveys.Posters;

internal static class Markup
{
    // The default encoder writes every Thai letter as a number.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    public static string Css { get; } = Read("poster.css");

    private static string Read(string file)
    {
        using var stream = typeof(Markup).Assembly.GetManifestResourceStream($"OpenIta.Surveys.Posters.{file}")
            ?? throw new InvalidOperationException($"{file} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
