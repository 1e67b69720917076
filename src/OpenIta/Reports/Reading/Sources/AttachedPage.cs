using OpenIta.Documents;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>
/// The page that a PDF of this program was printed from and carries inside. It is taken only where it says what the pages show:
/// what people see is what counts.
/// </summary>
internal static class AttachedPage
{
    // Marks that a browser draws and the page does not write, and the other way round.
    private const double Tolerance = 0.02;

    public static SourceDocument? Of(byte[] pdf, IReadOnlyList<PdfPage> pages)
    {
        if (PdfAttachment.Read(pdf) is not { } html)
            return null;
        var document = HtmlSource.Read(html);
        var shown = Letters(pages.SelectMany(p => p.Words).Select(w => w.Text));
        var missing = 0;
        var all = 0;
        foreach (var (letter, count) in Letters(document.Blocks.SelectMany(Texts)))
        {
            all += count;
            missing += Math.Max(0, count - shown.GetValueOrDefault(letter));
        }
        return missing <= all * Tolerance ? document with { Format = "pdf" } : null;
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(r => r.Cells),
        _ => [],
    };

    // Of each letter and digit how many there are; in whatever order a page has them.
    private static Dictionary<char, int> Letters(IEnumerable<string> texts)
    {
        var letters = new Dictionary<char, int>();
        foreach (var letter in texts.SelectMany(t => t.Replace("\u0e33", "\u0e4d\u0e32", StringComparison.Ordinal)).Where(c => char.IsLetterOrDigit(c)))
            letters[letter] = letters.GetValueOrDefault(letter) + 1;
        return letters;
    }
}
