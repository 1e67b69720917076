using System.Diagnostics;

namespace OpenIta.Documents;

/// <summary>The printed document, or why there is none.</summary>
public sealed record PdfResult(byte[]? Pdf, PdfFailure? Failure);

public enum PdfFailure
{
    /// <summary>No Chromium, Chrome or Edge is installed.</summary>
    NoBrowser,

    /// <summary>The browser did not end in time.</summary>
    TimedOut,

    /// <summary>The browser ended without a PDF.</summary>
    Failed,
}

/// <summary>A document as PDF: its HTML printed by a headless Chromium, tagged, with title, language and outline.</summary>
public static class PdfWriter
{
    /// <summary>500 rows print in about two seconds; a browser that hangs must not hold its caller.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static Task<PdfResult> Write(Document document, CancellationToken cancel = default) => Print(HtmlWriter.Write(document), Chromium.Find(), Limit, cancel);

    /// <summary>Prints a page that is whole by itself, such as a poster.</summary>
    public static Task<PdfResult> Write(string html, CancellationToken cancel = default) => Print(html, Chromium.Find(), Limit, cancel);

    /// <summary>Prints a page that needs no network.</summary>
    public static async Task<PdfResult> Print(string html, string? browser, TimeSpan limit, CancellationToken cancel)
    {
        if (browser is null)
            return new PdfResult(null, PdfFailure.NoBrowser);
        var folder = Directory.CreateTempSubdirectory("openita-pdf-");
        try
        {
            var page = Path.Combine(folder.FullName, "document.html");
            var pdf = Path.Combine(folder.FullName, "document.pdf");
            await File.WriteAllTextAsync(page, html, cancel);
            if (!await Chromium.Print(browser, page, pdf, folder.FullName, limit, cancel))
                return new PdfResult(null, PdfFailure.TimedOut);
            return File.Exists(pdf) ? new PdfResult(await File.ReadAllBytesAsync(pdf, cancel), null) : new PdfResult(null, PdfFailure.Failed);
        }
        finally
        {
            Remove(folder);
        }
    }

    // A browser that was ended may still hold a file for a moment; the system clears its temporary folder.
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException e)
        {
            Debug.WriteLine(e.Message);
        }
    }
}
