using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Writing;

[Trait("speed", "long")]
public sealed class WriteCommandTests
{
    [Fact]
    public async Task A_report_is_written_where_it_is_asked_for()
    {
        using var folder = new TempFolder();
        var run = await CommandLine.Run("write", Repository.Sample("001"), "--format", "docx", "--digits", "thai", "-o", folder.File("x.docx"));
        run.ExitCode.ShouldBe(0, run.Error);
        File.ReadAllBytes(folder.File("x.docx"))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_and_nothing_is_written()
    {
        using var folder = new TempFolder();
        var run = await CommandLine.Run("write", folder.File("none.txt"), "--format", "html", "-o", folder.File("x.html"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("none.txt");
        File.Exists(folder.File("x.html")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_report_itself_is_never_overwritten()
    {
        using var folder = new TempFolder();
        var report = folder.Write("r.txt", await File.ReadAllBytesAsync(Repository.Sample("001")));
        var run = await CommandLine.Run("write", report, "--format", "html", "-o", report);
        run.ExitCode.ShouldBe(2);
        File.ReadAllBytes(report).ShouldBe(await File.ReadAllBytesAsync(Repository.Sample("001")));
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_to_is_refused()
    {
        var run = await CommandLine.Run("write", Repository.Sample("001"), "--format", "html", "-o", "/no/such/folder/x.html");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("/no/such/folder");
    }
}
