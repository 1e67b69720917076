using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Surveys;

/// <summary>In small what <c>bin/soak nodes</c> does for longer and under full load.</summary>
[Trait("speed", "long")]
public sealed class NodesTests
{
    [Fact]
    public async Task Three_nodes_lose_nothing_when_a_node_dies_when_the_primary_dies_and_when_all_are_restarted_in_turn()
    {
        Assert.SkipWhen(ThreeNodes.Missing is not null, ThreeNodes.Missing ?? "");
        await using var town = await ThreeNodes.Start();
        using var load = new SteadyLoad(town.Address, town.Survey.Code, perSecond: 40);
        var isOver = false;
        var running = load.Run(() => !isOver);
        await town.Nodes[0].KillAndRestart();
        var killed = load.Now;
        await town.FailOver();
        var promoted = load.Now;
        foreach (var node in town.Nodes)
            await node.StopAndRestart();
        isOver = true;
        await running;

        var stored = await town.Database.Read(s => s.List<byte[]>("select answers from survey_response limit 1000000"));
        stored.Select(SteadyLoad.NumberIn).Order().ShouldBe(Enumerable.Range(0, load.Served.Count));
        load.Served.Select(s => s.Receipt).ShouldBeUnique();
        // Who comes while nothing can be stored keeps their place until it can, and need not send again.
        load.Served.ShouldContain(s => s.Due >= killed && s.Due <= promoted && s.Retries == 0);
        load.Served.Max(s => s.Took).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
