using System.IO.Compression;
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
        Refused(folder.Write("utf16.txt", Encoding.Unicode.GetBytes("รายงาน ITA"))).ShouldBe("FileIsBinary");
        Refused(folder.Write("old.doc", "text")).ShouldBe("FormatUnknown");
        Refused(folder.Write("cut.docx", "PK\u0003\u0004 no zip")).ShouldBe("DocumentDamaged");
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
