using System.Diagnostics;
using OpenIta.Documents;
using OpenIta.TestKit;

namespace OpenIta.Tests.Documents;

/// <summary>Prints a document with the browser of this machine and reads the PDF with poppler; a test is skipped with the reason where one is missing.</summary>
internal static class PdfText
{
    public const string LibreOffice = "/usr/bin/soffice";

    public static async Task<string> Of(Document document)
    {
        Assert.SkipWhen(Chromium.Find() is null, "no Chromium is installed");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "no pdftotext is installed");
        var result = await PdfWriter.Write(document);
        result.Failure.ShouldBeNull();
        using var folder = new TempFolder();
        return await Run("/usr/bin/pdftotext", "-layout", folder.Write("x.pdf", result.File!), "-");
    }

    /// <summary>The same of a Word file that LibreOffice prints.</summary>
    public static async Task<string> OfWord(byte[] docx)
    {
        Assert.SkipUnless(File.Exists(LibreOffice), "no LibreOffice is installed");
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "no pdftotext is installed");
        using var folder = new TempFolder();
        await PrintWord(folder, folder.Write("x.docx", docx));
        return await Run("/usr/bin/pdftotext", "-layout", folder.File("x.pdf"), "-");
    }

    /// <summary>Makes PDF of Word files, beside each other in the folder.</summary>
    public static Task PrintWord(TempFolder folder, params IReadOnlyList<string> files) =>
        Run(LibreOffice, [$"-env:UserInstallation={new Uri(folder.File("profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder.Path, .. files]);

    public static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}
