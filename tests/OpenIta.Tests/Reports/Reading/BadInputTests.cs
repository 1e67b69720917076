using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using OpenIta.Reports;
using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Reading;

public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_bad_file_has_its_reason()
    {
        Refused(folder.File("nowhere.txt")).ShouldBe("FileMissing");
        Refused(folder.Write("empty.txt", "")).ShouldBe("FileEmpty");
        Refused(folder.Write("spaces.txt", " \n \n")).ShouldBe("ReportHasNoText");
        Refused(folder.Write("binary.txt", [1, 2, 0, 3])).ShouldBe("FileIsBinary");
        Refused(folder.Write("latin.txt", Encoding.Latin1.GetBytes("Évaluation de l'intégrité"))).ShouldBe("EncodingUnknown");
        Refused(folder.Write("utf16.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("รายงาน ITA")])).ShouldBe("FileIsUtf16");
        Refused(folder.Write("utf16-bare.txt", Encoding.Unicode.GetBytes("รายงาน ITA"))).ShouldBe("FileIsBinary");
        Refused(folder.Write("utf32.txt", Encoding.UTF32.GetBytes("รายงาน ITA"))).ShouldBe("FileIsBinary");
        Refused(folder.Write("mark.txt", [0xEF, 0xBB, 0xBF])).ShouldBe("ReportHasNoText");
        Refused(folder.Path).ShouldBe("FileIsFolder");
        Refused(folder.Write("old.doc", "text")).ShouldBe("FormatUnknown");
        Refused(folder.Write("cut.docx", "PK\u0003\u0004 no zip")).ShouldBe("DocumentDamaged");
    }

    [Theory]
    [InlineData("องค์การ\nบริหาร\n\u0000ส่วน", 0, "FileIsBinary", 3)]
    [InlineData("องค์การ\nบริหาร", 1, "EncodingUnknown", 2)] // cut inside a letter, as a broken download leaves it
    public void What_is_no_text_is_refused_at_its_line(string text, int cut, string key, int line)
    {
        var refusal = ReportReader.Read(folder.Write("report.txt", Encoding.UTF8.GetBytes(text)[..^cut])).Refusal.ShouldNotBeNull();
        (refusal.Key, refusal.Place?.Line).ShouldBe((key, line));
    }

    [Theory]
    [InlineData("<html><body>\n<p>รายงาน</p>\n<table><tr><td>O1", 3)]
    [InlineData("<html><body>\n<p>รายงาน</p>\n<table><tr><td>O1</td></tr></table>\n<p cla", 4)]
    [InlineData("<html><body>\n<table><tr><td><table><tr><td>O1</td></tr></table>\n</td></tr>", 2)]
    public void HTML_that_is_cut_off_in_a_table_or_a_tag_is_refused_at_its_line(string html, int line)
    {
        var refusal = ReportReader.Read(folder.Write("report.html", html)).Refusal.ShouldNotBeNull();
        (refusal.Key, refusal.Place?.Line).ShouldBe(("HtmlCutOff", line));
    }

    [Theory]
    [InlineData("<html><body><p>องค์การบริหารส่วนตำบลท่าช้าง")] // these ends may be left out
    [InlineData("<p>องค์การบริหารส่วนตำบลท่าช้าง<p>คะแนน < 85")]
    public void HTML_without_ends_that_may_be_left_out_is_read(string html) =>
        ReportReader.Read(folder.Write("report.html", html)).Value.Agency.ShouldBe("องค์การบริหารส่วนตำบลท่าช้าง");

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_without_read_permission_is_refused()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "the administrator may read every file");
        var path = folder.Write("closed.txt", "องค์การบริหารส่วนตำบลท่าช้าง");
        File.SetUnixFileMode(path, UnixFileMode.None);
        Refused(path).ShouldBe("FileUnreadable");
    }

    [Fact]
    public void A_file_of_200_MB_is_refused_unread()
    {
        using (var file = File.Create(folder.File("huge.txt")))
            file.SetLength(200L * 1024 * 1024);
        Refused(folder.File("huge.txt")).ShouldBe("FileTooLarge");
    }

    [Fact]
    public void A_zip_without_a_document_and_one_cut_in_half_are_damaged()
    {
        using (var zip = ZipFile.Open(folder.File("zip.docx"), ZipArchiveMode.Create))
            zip.CreateEntry("readme.txt");
        Refused(folder.File("zip.docx")).ShouldBe("DocumentDamaged");
        var bytes = File.ReadAllBytes(folder.File("zip.docx"));
        Refused(folder.Write("half.docx", bytes[..(bytes.Length / 2)])).ShouldBe("DocumentDamaged");
    }

    [Fact]
    public void A_garbled_PDF_is_refused()
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "pdftotext"))), "pdftotext is missing: apt-get install poppler-utils");
        Refused(folder.Write("cut.pdf", "%PDF-1.7\n1 0 obj\n<<")).ShouldBe("PdfUnreadable");
    }

    private static string Refused(string path) => ReportReader.Read(path).Refusal.ShouldNotBeNull(path).Key;
}
