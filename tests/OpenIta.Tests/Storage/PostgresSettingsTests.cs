using OpenIta.Storage;

namespace OpenIta.Tests.Storage;

public class PostgresSettingsTests
{
    [Theory]
    [InlineData("Host=db", null, 10, 50)]
    [InlineData("Host=db1,db2", "primary", 1, 50)]
    [InlineData("Host=db1,db2;Host Recheck Seconds=5;Max Auto Prepare=0;Target Session Attributes=any", "any", 5, 0)]
    public void Who_gives_two_servers_finds_the_new_primary_within_a_second_unless_told_otherwise(string connection, string? wanted, int recheck, int prepared)
    {
        var settings = PostgresProvider.Settings(new DatabaseLocation.PostgresServer(connection));
        (settings.TargetSessionAttributes, settings.HostRecheckSeconds, settings.MaxAutoPrepare).ShouldBe((wanted, recheck, prepared));
    }
}
