using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenIta.Documents;

/// <summary>
/// The page that a PDF was printed from, kept inside it as its source (an associated file, as PDF/A-3 has it): paper knows no rows and cells,
/// the page does. It is added at the end of the file, the pages stay as the browser wrote them.
/// </summary>
public static partial class PdfAttachment
{
    /// <summary>Name of the attached file.</summary>
    public const string Name = "openita-report.html";

    // What a reader of a foreign file takes in at most.
    private const int MostBytes = 32 * 1024 * 1024;

    /// <summary>The PDF with the page inside; as it was where its end is not built as Chromium builds it.</summary>
    internal static byte[] Add(byte[] pdf, string html)
    {
        var text = Encoding.Latin1.GetString(pdf);
        if (Trailer().Matches(text) is not [.., var trailer] || Catalog(text, trailer.Groups["root"].Value) is not { } catalog || catalog.Contains("/Names", StringComparison.Ordinal))
            return pdf;
        var (size, root) = (Number(trailer.Groups["size"].Value), Number(trailer.Groups["root"].Value));
        var end = new MemoryStream();
        end.Write(pdf);
        var places = new SortedDictionary<int, long>();
        Put(root, $"<<{catalog}\n/Names <</EmbeddedFiles <</Names [({Name}) {size + 1} 0 R]>>>>\n/AF [{size + 1} 0 R]\n>>");
        var packed = Pack(html);
        Begin(size);
        Write($"<</Type /EmbeddedFile /Subtype /text#2Fhtml /Filter /FlateDecode /Length {packed.Length}>>\nstream\n");
        end.Write(packed);
        Write($"\nendstream\nendobj\n");
        Put(size + 1, $"<</Type /Filespec /F ({Name}) /UF ({Name}) /AFRelationship /Source /EF <</F {size} 0 R>>>>");
        var table = end.Position;
        Write($"xref\n");
        foreach (var (number, place) in places)
            Write($"{number} 1\n{place:D10} 00000 n \n");
        var info = trailer.Groups["info"].Success ? $"\n/Info {trailer.Groups["info"].Value} 0 R" : "";
        Write($"trailer\n<</Size {size + 2}\n/Root {root} 0 R{info}\n/Prev {trailer.Groups["xref"].Value}>>\nstartxref\n{table}\n%%EOF\n");
        return end.ToArray();

        void Begin(int number)
        {
            places[number] = end.Position;
            Write($"{number} 0 obj\n");
        }

        void Put(int number, FormattableString content)
        {
            Begin(number);
            Write(content);
            Write($"\nendobj\n");
        }

        void Write(FormattableString words) => end.Write(Encoding.Latin1.GetBytes(words.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The page inside a PDF of this program; null where there is none, or it can't be read.</summary>
    public static string? Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        if (!text.Contains(Name, StringComparison.Ordinal) || Attached().Matches(text) is not [.., var found])
            return null;
        var (from, length) = (found.Index + found.Length, Number(found.Groups["length"].Value));
        if (length <= 0 || from + length > pdf.Length)
            return null;
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(pdf, from, length), CompressionMode.Decompress);
            using var page = new MemoryStream();
            var part = new byte[64 * 1024];
            for (var read = unpacked.Read(part); read > 0; read = unpacked.Read(part))
            {
                page.Write(part, 0, read);
                if (page.Length > MostBytes)
                    return null;
            }
            return Encoding.UTF8.GetString(page.ToArray());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Pack(string html)
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal))
            pack.Write(Encoding.UTF8.GetBytes(html));
        return packed.ToArray();
    }

    // What stands between the brackets of the catalog.
    private static string? Catalog(string text, string root)
    {
        var at = text.LastIndexOf($"\n{root} 0 obj\n<<", StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf(">>\nendobj", at, StringComparison.Ordinal);
        return end < 0 ? null : text[(at + $"\n{root} 0 obj\n<<".Length)..end];
    }

    private static int Number(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"trailer\s*<</Size (?<size>\d+)\s*/Root (?<root>\d+) 0 R(?:\s*/Info (?<info>\d+) 0 R)?\s*>>\s*startxref\s+(?<xref>\d+)\s+%%EOF", RegexOptions.NonBacktracking)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/Type /EmbeddedFile /Subtype /text#2Fhtml /Filter /FlateDecode /Length (?<length>\d{1,9})>>\nstream\n", RegexOptions.NonBacktracking)]
    private static partial Regex Attached();
}
