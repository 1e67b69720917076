using System.Text.Json;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.TestKit;

namespace OpenIta.Tests.Measures.Bank;

public class ProposeCommandTests
{
    [Fact]
    public async Task Measures_are_proposed_for_what_is_weakest_first_with_their_source()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var agency = (await new StoreReport(await fresh.Open(), FrameworkLibrary.Default, TimeProvider.System).Run(PublishedReports.Huanong)).Value.Agency;
        var run = await CommandLine.Run(["measures", "propose", "--agency", agency.Name, "--year", "2564", "--json", .. fresh.Options]);
        run.ExitCode.ShouldBe(0, run.Error);
        var document = JsonDocument.Parse(run.Output).RootElement;
        var weakest = document.GetProperty("weaknesses")[0];
        (weakest.GetProperty("node").GetString(), weakest.GetProperty("score").GetDecimal()).ShouldBe(("10", 18.75m));
        var first = weakest.GetProperty("measures")[0];
        first.GetProperty("answers").GetString().ShouldBe("sameNode");
        first.GetProperty("source").GetProperty("name").GetString().ShouldBe("องค์การบริหารส่วนตำบลเขากระปุก");
    }

    [Fact]
    public async Task An_agency_that_is_not_there_and_a_year_without_a_result_are_refused()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var agency = (await new StoreReport(await fresh.Open(), FrameworkLibrary.Default, TimeProvider.System).Run(PublishedReports.Huanong)).Value.Agency;
        foreach (var (name, year) in new[] { ("อบต.ไม่มีจริง", "2564"), (agency.Name, "2570") })
        {
            var run = await CommandLine.Run(["measures", "propose", "--agency", name, "--year", year, "--json", .. fresh.Options]);
            run.ExitCode.ShouldBe(2);
            run.Output.ShouldBeEmpty();
            run.Error.ShouldNotBeEmpty();
        }
    }
}
