namespace OpenIta.Documents;

/// <summary>The printed document, or why there is none.</summary>
public sealed record PrintResult(byte[]? File, PrintFailure? Failure);

public enum PrintFailure
{
    /// <summary>No Chromium, Chrome or Edge is installed.</summary>
    NoBrowser,

    /// <summary>The browser did not end in time.</summary>
    TimedOut,

    /// <summary>The browser ended without a PDF.</summary>
    Failed,
}

/// <summary>A document as PDF: its HTML printed by a headless Chromium that stays open for the next one; tagged, with title, language and outline, and with the page it was printed from inside.</summary>
public static class PdfWriter
{
    /// <summary>500 rows print in about two seconds; a browser that hangs must not hold its caller.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static async Task<PrintResult> Write(Document document, CancellationToken cancel = default)
    {
        var html = HtmlWriter.Write(document);
        var printed = await Write(html, cancel);
        return printed.File is { } pdf ? printed with { File = PdfAttachment.Add(pdf, html) } : printed;
    }

    /// <summary>Prints a page that is whole by itself, such as a poster.</summary>
    public static Task<PrintResult> Write(string html, CancellationToken cancel = default) => PrintingPool.Shared.Print(html, Chromium.Find(), Limit, cancel);
}
