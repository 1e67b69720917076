using System.Diagnostics;
using OpenIta.Documents;
using OpenIta.TestKit;

namespace OpenIta.Tests.Documents;

/// <summary>Prints a document with the browser of this machine and reads the PDF with poppler; a test is skipped with the reason where one is missing.</summary>
internal static class PdfText
{
    public static async Task<string> Of(Document document)
    {
        Assert.SkipWhen(Chromium.Find() is null, "no Chromium is installed");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "no pdftotext is installed");
        var result = await PdfWriter.Write(document);
        result.Failure.ShouldBeNull();
        using var folder = new TempFolder();
        return await Run("/usr/bin/pdftotext", "-layout", folder.Write("x.pdf", result.Pdf!), "-");
    }

    public static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
