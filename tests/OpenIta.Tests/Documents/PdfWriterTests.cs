using OpenIta.Documents;
using OpenIta.TestKit;

namespace OpenIta.Tests.Documents;

[Trait("speed", "long")]
public sealed class PdfWriterTests
{
    [Fact]
    public async Task Without_a_browser_there_is_one_clear_reason() =>
        (await new PrintingPool().Print("<p>x</p>", browser: null, TimeSpan.FromSeconds(1), CancellationToken.None)).ShouldBe(new PrintResult(null, PrintFailure.NoBrowser));

    [Fact]
    public async Task A_browser_that_hangs_is_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the hanging browser of this test is a shell script");
            return;
        }
        using var folder = new TempFolder();
        var browser = folder.Write("hangs", "#!/bin/sh\nexec sleep 60\n");
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await new PrintingPool().Print("<p>x</p>", browser, TimeSpan.FromMilliseconds(300), CancellationToken.None)).Failure.ShouldBe(PrintFailure.TimedOut);
    }

    [Fact]
    public async Task A_browser_that_prints_nothing_is_told_from_one_that_does()
    {
        Assert.SkipUnless(File.Exists("/bin/true"), "there is no /bin/true");
        (await new PrintingPool().Print("<p>x</p>", "/bin/true", TimeSpan.FromSeconds(5), CancellationToken.None)).Failure.ShouldBe(PrintFailure.Failed);
    }

    [Fact]
    public async Task A_PDF_is_tagged_and_says_its_title_and_the_wide_section_lies_on_its_side()
    {
        Assert.SkipWhen(Chromium.Find() is null, "no Chromium is installed");
        Assert.SkipUnless(File.Exists("/usr/bin/pdfinfo"), "no pdfinfo is installed");
        using var folder = new TempFolder();
        var pdf = folder.Write("x.pdf", (await PdfWriter.Write(SampleDocument.Full)).File!);
        var about = await PdfText.Run("/usr/bin/pdfinfo", "-f", "1", "-l", "99", pdf);
        about.ShouldContain("รายงานผล 2566");
        about.ShouldMatch(@"Tagged:\s+yes");
        about.ShouldMatch(@"size:\s+59\d\.?\d* x 84\d");
        about.ShouldMatch(@"size:\s+84\d\.?\d* x 59\d");
    }
}
