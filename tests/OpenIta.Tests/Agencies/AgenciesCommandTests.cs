using OpenIta.TestKit;

namespace OpenIta.Tests.Agencies;

/// <summary><c>openita agencies</c> as a process of its own.</summary>
[Trait("speed", "long")]
public sealed class AgenciesCommandTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_exported_imports_as_unchanged(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        using var folder = new TempFolder();
        var sheet = folder.Write("in.csv", "รหัส,ชื่อ,จังหวัด,เว็บไซต์\n1,อบต.หนึ่ง,กระบี่,หนึ่ง.ไทย\n2,=cmd|calc,กระบี่,\n");

        (await CommandLine.Run(["agencies", "import", sheet, .. test.Options])).ExitCode.ShouldBe(0);
        foreach (var name in new[] { "out.xlsx", "out.csv" })
        {
            (await CommandLine.Run(["agencies", "export", folder.File(name), .. test.Options])).Output.ShouldContain(name);
            var again = await CommandLine.Run(["agencies", "import", folder.File(name), "--dry-run", "--json", .. test.Options]);
            again.Json.GetProperty("counts").GetProperty("unchanged").GetInt32().ShouldBe(2, again.Output);
        }
    }

    [Fact]
    public async Task A_dry_run_lists_every_row_and_names_refused_ones_with_their_number_on_stderr()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        var sheet = folder.Write("in.csv", "รหัส,ชื่อ,จังหวัด\n1,อบต.หนึ่ง,กระบี่\n2,อบต.สอง,กรุงเก่า\n");

        var dry = await CommandLine.Run(["agencies", "import", sheet, "--dry-run", .. test.Options]);
        var real = await CommandLine.Run(["agencies", "import", sheet, "--json", .. test.Options]);

        dry.ExitCode.ShouldBe(2);
        dry.Output.ShouldContain("องค์การบริหารส่วนตำบลหนึ่ง");
        dry.Output.ShouldContain("ยังไม่ได้บันทึก");
        dry.Error.ShouldContain($"{sheet}:3: ไม่มีจังหวัด “กรุงเก่า”");
        real.Json.GetProperty("counts").GetProperty("new").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_is_refused()
    {
        using var folder = new TempFolder();

        (await CommandLine.Run("agencies", "import", folder.File("none.xlsx"))).ExitCode.ShouldBe(2);
        (await CommandLine.Run("agencies", "import", folder.Write("a.xlsx", "PK\u0003\u0004x"))).Error.ShouldContain("XLSX");
    }
}
