using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Results;

/// <summary>The five published reports in samples, from the file to what pages show.</summary>
public sealed class ImportReportTests
{
    private static async Task<Database> WithSamples(TestDatabase test)
    {
        var database = await test.Open();
        var import = new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System);
        foreach (var sample in Repository.Samples)
            (await import.Run(sample)).Refusal.ShouldBeNull(sample);
        return database;
    }

    private static async Task<AgencyPage> Page(Database database, string name)
    {
        var row = (await new AgencyLists(database).Search(new AgencyQuery { Text = name })).Page.Rows.ShouldHaveSingleItem();
        return (await new AgencyPages(database, FrameworkLibrary.Default).Load(row.Id)).ShouldNotBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task The_list_shows_the_five_agencies_as_their_reports_name_and_rate_them(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await WithSamples(test);

        var rows = (await new AgencyLists(database).Search(new AgencyQuery())).Page.Rows;

        rows.Select(r => (r.Name, r.Province, r.FiscalYear, r.Total, r.Level?.Title)).ShouldBe(
        [
            ("เทศบาลนครนครปฐม", "นครปฐม", 2565, 95.82m, "AA"),
            ("องค์การบริหารส่วนตำบลเขากระปุก", "เพชรบุรี", 2568, null, null),
            ("องค์การบริหารส่วนตำบลเขาทอง", "กระบี่", 2566, 93.34m, "ผ่านดี"),
            ("องค์การบริหารส่วนตำบลห้วยทรายเหนือ", "เพชรบุรี", 2566, null, null),
            ("องค์การบริหารส่วนตำบลหัวหนอง", "ขอนแก่น", 2564, 68m, "C"),
        ]);
        rows.Single(r => r.Total == 68m).Findings.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_slip_is_shown_beside_the_value_that_fits(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var year = (await Page(await WithSamples(test), "หัวหนอง")).Year(2564).ShouldNotBeNull();

        var first = year.Node("1").ShouldNotBeNull();
        first.Score.ShouldBe(93.20m);
        first.Printed.Select(p => p.Value).Distinct().Order().ShouldBe([83.20m, 93.20m]);
        first.Printed.ShouldAllBe(p => p.Line > 0);
        first.Findings.ShouldNotBeEmpty();
        year.Node("10")!.Score.ShouldBe(18.75m);
        (year.Node("IIT")!.Score, year.Node("EIT")!.Score, year.Node("OIT")!.Score).ShouldBe((86.03m, 80.17m, 45.34m));
        year.Computed.ShouldNotBeNull().TotalUnrounded.ShouldBe(67.996m, 0.01m);
    }

    [Theory, OnBothDatabases]
    public async Task A_printed_mean_stands_beside_the_computed_one(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var eit = (await Page(await WithSamples(test), "ทน.นครปฐม")).Year(2565)!.Node("EIT").ShouldNotBeNull();

        (eit.Score, eit.Computed, eit.Differs).ShouldBe((95.65m, 95.66m, true));
    }

    [Theory, OnBothDatabases]
    public async Task Memo_measures_and_items_come_back_with_their_report(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await WithSamples(test);

        var huaNong = (await Page(database, "หัวหนอง")).Reports.ShouldHaveSingleItem().Report;
        huaNong.Memo.ShouldNotBeNull().Opinions.ShouldNotBeEmpty();
        huaNong.Measures.ShouldNotBeEmpty();
        (await Page(database, "นครปฐม")).Reports.ShouldHaveSingleItem().Report.DisclosureItems.Select(i => i.Code).Distinct().Count().ShouldBe(43);
        (await Page(database, "เขาทอง")).Reports.ShouldHaveSingleItem().Report.IndicatorProgress.ShouldNotBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Importing_everything_twice_changes_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await WithSamples(test);
        var import = new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System);

        foreach (var sample in Repository.Samples)
            (await import.Run(sample)).Value.Outcome.ShouldBe(StoreOutcome.AlreadyThere);

        (await database.Read(s => s.One<long>("select count(*) from report"))).ShouldBe(5);
        (await database.Read(s => s.One<long>("select count(*) from agency"))).ShouldBe(5);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_is_refused_stores_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        using var folder = new TempFolder();
        var database = await test.Open();
        var import = new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System);

        (await import.Run(folder.File("missing.txt"))).IsRefused.ShouldBeTrue();
        (await import.Run(folder.Write("empty.txt", ""))).IsRefused.ShouldBeTrue();
        (await import.Run(folder.Write("binary.txt", [0, 1, 2, 255, 0]))).IsRefused.ShouldBeTrue();

        (await database.Read(s => s.One<long>("select count(*) from agency"))).ShouldBe(0);
    }
}
