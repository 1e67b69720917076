using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Xml;
using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>A word and its place on the page, in points from the upper left corner.</summary>
internal readonly record struct PdfWord(double Left, double Top, double Right, double Bottom, string Text)
{
    public double Middle => (Top + Bottom) / 2;

    public double Height => Bottom - Top;
}

internal sealed record PdfPage(IReadOnlyList<PdfWord> Words);

/// <summary>Runs pdftotext and takes the words from what it prints.</summary>
internal static class PdfText
{
    private const string Tool = "pdftotext";
    private const int Seconds = 60;
    private const int MostPages = 500;
    private const int MostWords = 400_000;

    public static Result<IReadOnlyList<PdfPage>> Words(string path)
    {
        using var process = new Process { StartInfo = StartInfo(path) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new PdfToolMissing(path);
        }
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new Timer(_ => Stop(process), null, TimeSpan.FromSeconds(Seconds), Timeout.InfiniteTimeSpan);
        try
        {
            var pages = ReadPages(process.StandardOutput);
            process.WaitForExit();
            if (process.ExitCode != 0)
                return process.ExitCode < 0 || process.ExitCode == 137 ? new PdfTooSlow(path, Seconds) : new PdfUnreadable(path, FirstLine(errors.GetAwaiter().GetResult()));
            return Result(pages);
        }
        catch (XmlException e)
        {
            Stop(process);
            return new PdfUnreadable(path, FirstLine(errors.GetAwaiter().GetResult()) is { Length: > 0 } said ? said : e.Message);
        }
    }

    private static Result<IReadOnlyList<PdfPage>> Result(List<PdfPage> pages) => pages;

    private static ProcessStartInfo StartInfo(string path)
    {
        // After -- a file name that begins with a dash is no option.
        string[] arguments = ["-bbox", "-enc", "UTF-8", "-l", MostPages.ToString(CultureInfo.InvariantCulture), "--", Path.GetFullPath(path), "-"];
        return new ProcessStartInfo(Tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = System.Text.Encoding.UTF8 };
    }

    private static List<PdfPage> ReadPages(TextReader output)
    {
        var pages = new List<PdfPage>();
        var words = new List<PdfWord>();
        var count = 0;
        using var xml = XmlReader.Create(output, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false, XmlResolver = null, IgnoreWhitespace = true });
        xml.Read();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, Name: "page" })
                pages.Add(new PdfPage(words = []));
            if (xml is { NodeType: XmlNodeType.Element, Name: "word" } && count++ < MostWords)
                // Reading the content moves on to the next node by itself.
                words.Add(new PdfWord(Number(xml, "xMin"), Number(xml, "yMin"), Number(xml, "xMax"), Number(xml, "yMax"), xml.ReadElementContentAsString()));
            else
                xml.Read();
        }
        return pages;
    }

    private static double Number(XmlReader xml, string attribute) =>
        double.TryParse(xml.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static void Stop(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in the meantime.
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
