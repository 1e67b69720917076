using System.Text;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Sheets;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Agencies;

public sealed class ImportRegistryTests
{
    private const int Nation = 8_317;

    private static readonly Actor Administrator = new(Guid.NewGuid(), "ผู้ดูแลระบบกลาง", [new Grant(Role.CentralAdministrator, Place.Nation, null)]);

    [Theory, OnBothDatabases]
    public async Task The_registry_of_the_nation_comes_back_unchanged(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var told = new List<(int Done, int Total)>();

        var fates = (await new ImportRegistry(database, TimeProvider.System).Run(Administrator, RegistrySheet.Read(SheetFile.Write(SyntheticRegistry.Sheet(Nation), SheetFormat.Xlsx), "nation.xlsx").Value, (done, total) =>
        {
            told.Add((done, total));
            return Task.CompletedTask;
        })).Value;

        fates.Count(Fate.New).ShouldBe(Nation);
        told[^1].ShouldBe((Nation, Nation));
        told.Count.ShouldBeGreaterThan(5);
        var log = await new VerifyAuditLog(database).Run();
        (log.IsWhole, log.Entries).ShouldBe((true, Nation));
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            var again = RegistrySheet.Read(await new ExportRegistry(database).Run(format), "export").Value;
            again.Count.ShouldBe(Nation);
            (await new PreviewRegistry(database, TimeProvider.System).Run(again)).Rows.ShouldAllBe(r => r.Fate == Fate.Unchanged);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_dry_run_stores_nothing_and_tells_what_the_import_then_does(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await Import(database, "รหัส,ชื่อ,จังหวัด,ส่วนงาน\n1,อบต.หนึ่ง,กระบี่,สำนักปลัด;กองคลัง\n2,อบต.สอง,กระบี่,\n9,อบต.เก้า,กระบี่,\n");
        var rows = Rows("รหัส,ชื่อ,จังหวัด,ส่วนงาน\n1,อบต.หนึ่ง,ตรัง,กองคลัง;กองช่าง\n2,อบต.สอง,กระบี่,\n3,อบต.สาม,กระบี่,\n4,,,\n");

        var preview = await new PreviewRegistry(database, TimeProvider.System).Run(rows);
        var untouched = await database.Read(AgencyStore.All);
        var imported = (await new ImportRegistry(database, TimeProvider.System).Run(Administrator, rows)).Value;

        untouched.Count.ShouldBe(3);
        imported.Rows.Select(r => (r.Row, r.Fate)).ShouldBe(preview.Rows.Select(r => (r.Row, r.Fate)));
        imported.Rows.Select(r => r.Fate).ShouldBe([Fate.Changed, Fate.Unchanged, Fate.New, Fate.Refused]);
        imported.NotNamed.ShouldBe(1);
        var one = (await database.Read(AgencyStore.All)).Single(a => a.Code == "1");
        one.Province.ShouldBe("ตรัง");
        (await database.Read(s => DepartmentStore.Of(s, one.Id))).Select(d => d.Name).ShouldBe(["กองคลัง", "กองช่าง"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_department_that_is_named_again_is_the_same_department(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await Import(database, "รหัส,ชื่อ,ส่วนงาน\n1,อบต.หนึ่ง,สำนักปลัด;กองคลัง\n");
        var agency = (await database.Read(AgencyStore.All)).Single().Id;
        var finance = (await database.Read(s => DepartmentStore.Find(s, agency, "กองคลัง")))!;

        await Import(database, "รหัส,ชื่อ,ส่วนงาน\n1,อบต.หนึ่ง,สำนักปลัด\n");
        var closed = (await database.Read(s => DepartmentStore.Find(s, finance.Id)))!;
        await Import(database, "รหัส,ชื่อ,ส่วนงาน\n1,อบต.หนึ่ง,สำนักปลัด;กอง คลัง\n");

        closed.ClosedAt.ShouldNotBeNull();
        (await database.Read(s => DepartmentStore.Of(s, agency))).Last().ShouldBe(finance with { Name = "กอง คลัง" });
    }

    [Theory, OnBothDatabases]
    public async Task Every_change_stands_in_the_audit_log_with_before_and_after(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await Import(database, "รหัส,ชื่อ,ขนาด\n1,อบต.หนึ่ง,S\n");
        await Import(database, "รหัส,ชื่อ,ขนาด\n1,อบต.หนึ่ง,L\n");
        await Import(database, "รหัส,ชื่อ,ขนาด\n1,อบต.หนึ่ง,L\n");

        var entries = await database.Read(s => s.List<Entry>("""select act as "Act", before_text as "Before", after_text as "After", role as "Role" from audit_log order by position limit 10"""));

        entries.Select(e => e.Act).ShouldBe(["agency.add", "agency.change"]);
        (entries[1].Before, entries[1].After, entries[1].Role).ShouldBe(("ขนาด: S", "ขนาด: L", "CentralAdministrator"));
    }

    [Fact]
    public async Task Nobody_but_a_central_administrator_imports()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.CentralAdministrator))
            (await new ImportRegistry(database, TimeProvider.System).Run(new Actor(Guid.NewGuid(), "ใคร", [new Grant(role, Place.Nation, null)]), Rows("ชื่อ\nอบต.หนึ่ง\n")))
                .Refusal.ShouldBeOfType<NotAllowed>(role.ToString());
    }

    private static async Task Import(Database database, string csv) => (await new ImportRegistry(database, TimeProvider.System).Run(Administrator, Rows(csv))).IsRefused.ShouldBeFalse();

    private static IReadOnlyList<RegistryRow> Rows(string csv) => RegistrySheet.Read(Encoding.UTF8.GetBytes(csv), "a.csv").Value;

    private sealed class Entry
    {
        public string Act { get; init; } = "";

        public string? Before { get; init; }

        public string? After { get; init; }

        public string Role { get; init; } = "";
    }
}
