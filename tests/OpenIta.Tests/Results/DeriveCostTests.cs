using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Results;

public class DeriveCostTests
{
    [Theory]
    [InlineData("agency_year")]
    [InlineData("agency_node")]
    [InlineData("unpublished_result")]
    public async Task The_rows_of_one_agency_are_found_without_reading_those_of_the_nation(string table)
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();

        var plan = await database.Read(s => s.List<Step>($"explain query plan delete from {table} where agency_id = 'x'"));

        plan.ShouldHaveSingleItem().Detail.ShouldStartWith("SEARCH");
    }

    private sealed class Step
    {
        public string Detail { get; init; } = "";
    }
}
