using System.IO.Compression;
using System.Text;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>Files that are no readable report: each of read, audit and import refuses them.</summary>
public sealed class ReportBadInputTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("read")]
    [InlineData("audit")]
    [InlineData("import")]
    [InlineData("write")]
    public async Task A_missing_empty_binary_or_huge_file_is_refused_by_name(string command)
    {
        await ShouldRefuse(command, folder.File("nowhere.txt"));
        await ShouldRefuse(command, folder.Write("empty.txt", ""));
        await ShouldRefuse(command, folder.Write("binary.txt", [0x7f, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2]));
        using (var file = File.Create(folder.File("huge.txt")))
            file.SetLength(200L * 1024 * 1024);
        await ShouldRefuse(command, folder.File("huge.txt"));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("import")]
    public async Task Other_encodings_are_refused(string command)
    {
        await ShouldRefuse(command, folder.Write("utf16.txt", Encoding.Unicode.GetBytes("รายงานผลการประเมิน ITA")));
        await ShouldRefuse(command, folder.Write("latin1.txt", Encoding.Latin1.GetBytes("Évaluation de l'intégrité et de la transparence, année 2023")));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("audit")]
    [InlineData("import")]
    [InlineData("write")]
    public async Task A_folder_and_a_page_that_is_cut_off_are_refused_by_every_command(string command)
    {
        await ShouldRefuse(command, Directory.CreateDirectory(folder.File("folder.txt")).FullName);
        await ShouldRefuse(command, folder.Write("cut.html", "<html><body><table><tr><td>O1</td><td>โครงสร้าง"));
    }

    [Theory]
    [InlineData("docx", "PK\u0003\u0004 not really a zip")]
    [InlineData("pdf", "%PDF-1.7\n1 0 obj\n<<")]
    public async Task A_truncated_document_is_refused(string extension, string start) =>
        await ShouldRefuse("read", folder.Write("cut." + extension, Encoding.Latin1.GetBytes(start)));

    [Fact]
    public async Task A_zip_without_a_Word_document_is_refused()
    {
        using (var zip = ZipFile.Open(folder.File("zip.docx"), ZipArchiveMode.Create))
            zip.CreateEntry("readme.txt");
        await ShouldRefuse("read", folder.File("zip.docx"));
    }

    [Fact]
    public async Task A_document_that_unpacks_to_a_gigabyte_is_refused_in_time()
    {
        using (var zip = ZipFile.Open(folder.File("bomb.docx"), ZipArchiveMode.Create))
        {
            await AddText(zip, "[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            await AddText(zip, "_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            await using var document = await zip.CreateEntry("word/document.xml").OpenAsync();
            var megabyte = new byte[1024 * 1024];
            Array.Fill(megabyte, (byte)' ');
            for (var i = 0; i < 1024; i++)
                await document.WriteAsync(megabyte);
        }
        await ShouldRefuse("read", folder.File("bomb.docx"));
    }

    [Fact]
    public async Task Deeply_nested_HTML_ends_in_time_with_a_report_or_a_refusal()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div><table><tr><td>", 20_000)) + "องค์การบริหารส่วนตำบลตัวอย่าง";
        var run = await CommandLine.Run("read", folder.Write("deep.html", html), "--json");
        run.ExitCode.ShouldBeOneOf(0, 2);
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task One_line_of_four_megabytes_ends_in_time()
    {
        var text = "องค์การบริหารส่วนตำบลตัวอย่าง จังหวัดตรัง\n" + string.Concat(Enumerable.Repeat("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ๙๑.๒๐ | ", 35_000));
        var run = await CommandLine.Run("read", folder.Write("long.txt", text), "--json");
        run.ExitCode.ShouldBeOneOf(0, 2);
        run.Error.ShouldNotContain("   at ");
    }

    private async Task ShouldRefuse(string command, string file)
    {
        string[] arguments = command switch
        {
            "import" => [command, file, "--json", "--data", folder.File("data")],
            "write" => [command, file, "--format", "docx", "-o", folder.File("out.docx")],
            _ => [command, file, "--json"],
        };
        (await CommandLine.Run(arguments)).ShouldBeRefused(Path.GetFileName(file));
        File.Exists(folder.File("out.docx")).ShouldBeFalse();
    }

    private static async Task AddText(ZipArchive zip, string name, string text)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
