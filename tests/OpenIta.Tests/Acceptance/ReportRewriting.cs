using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Tests.Acceptance;

/// <summary>Writes the text reports of these tests in the other formats that agencies publish, with no code of the program.</summary>
internal static partial class ReportRewriting
{
    public static byte[] AsTis620(string text) => [.. text.Select(c => c < 0x80 ? (byte)c : (byte)(c - 0x0E00 + 0xA0))];

    public static string AsHtml(string text)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\"><title>ITA</title><style>td, th { border: 1px solid; padding: 4px }</style></head><body>\n");
        foreach (var block in Blocks(text))
        {
            if (block.Rows.Count == 0)
                html.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(block.Paragraph)}</p>");
            else
                html.Append("<table>\n").Append(string.Concat(block.Rows.Select(row => "<tr>" + string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")) + "</tr>\n"))).Append("</table>\n");
        }
        return html.Append("</body></html>\n").ToString();
    }

    public static void AsDocx(string text, string path)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var body = new Body(Blocks(text).Select(block => block.Rows.Count == 0
            ? (OpenXmlElement)Paragraph(block.Paragraph)
            : new Table(block.Rows.Select(row => new TableRow(row.Select(cell => new TableCell(Paragraph(cell))))))));
        document.AddMainDocumentPart().Document = new Document(body);
    }

    /// <summary>Prints HTML to PDF with Chromium; false when there is no Chromium or no pdftotext to read it again.</summary>
    public static async Task<bool> AsPdf(string html, string path)
    {
        if (!OnPath("chromium") || !OnPath("pdftotext"))
            return false;
        var page = Path.ChangeExtension(path, ".html");
        await File.WriteAllTextAsync(page, html);
        string[] options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={path}.profile", $"--print-to-pdf={path}", new Uri(page).AbsoluteUri];
        using var chromium = Process.Start(new ProcessStartInfo("chromium", options) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await Task.WhenAll(chromium.StandardError.ReadToEndAsync(), chromium.StandardOutput.ReadToEndAsync(), chromium.WaitForExitAsync());
        return File.Exists(path);
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    // Lines with bars or tabs that follow each other are one table.
    private static IEnumerable<(string Paragraph, IReadOnlyList<string[]> Rows)> Blocks(string text)
    {
        var rows = new List<string[]>();
        foreach (var line in Boxes().Replace(text, box => box.Value.Contains("checked", StringComparison.Ordinal) ? "☑" : "☐").Split('\n').Append(""))
        {
            if (line.StartsWith("|--", StringComparison.Ordinal))
                continue;
            if (line.StartsWith('|') || line.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add([.. (line.StartsWith('|') ? line.Trim('|').Split('|') : line.Split('\t')).Select(cell => cell.Trim())]);
                continue;
            }
            if (rows.Count > 0)
                yield return ("", rows);
            rows = [];
            if (line.Trim().Length > 0)
                yield return (line, []);
        }
    }

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Boxes();

    private static Paragraph Paragraph(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
