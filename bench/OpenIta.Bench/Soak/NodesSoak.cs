using System.Globalization;
using OpenIta.TestKit;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench.Soak;

/// <summary>Three nodes behind nginx on a primary with a synchronous standby, under a steady load, while one thing after the other dies.</summary>
internal static class NodesSoak
{
    private const int PerSecond = 300;

    public static async Task<int> Run(TimeSpan calm)
    {
        await using var town = await ThreeNodes.Start();
        using var load = new SteadyLoad(town.Address, town.Survey.Code, PerSecond);
        var timeline = new Timeline(load);
        var isOver = false;
        var running = load.Run(() => !isOver);
        var recovery = TimeSpan.FromSeconds(10);

        await Task.Delay(calm);
        var nodeKilled = timeline.Mark("a node is killed");
        await town.Nodes[0].KillAndRestart();
        timeline.Mark("it is back");
        await Task.Delay(recovery + calm);
        var primaryKilled = timeline.Mark("the primary is killed");
        await town.FailOver();
        timeline.Mark("the standby is primary");
        await Task.Delay(recovery + calm);
        var rolling = timeline.Mark("nodes are restarted in turn");
        foreach (var node in town.Nodes)
            await node.StopAndRestart();
        var rolled = timeline.Mark("all are back");
        await Task.Delay(calm);
        isOver = true;
        await running;

        timeline.Print(Console.Out);
        var found = new Findings();
        Line("submissions", string.Create(CultureInfo.InvariantCulture, $"{load.Served.Count:N0}, {PerSecond} a second, on three nodes"));
        SentOnce.Check(found, load, await SentOnce.Stored(town.Database));
        Line("p95 in calm, ms", Text(load.P95(TimeSpan.Zero, nodeKilled)));
        Recovered("a node was killed", nodeKilled);
        Recovered("the primary was killed", primaryKilled);
        Line("p95 during the rolling restart, ms", Text(load.P95(rolling, rolled)));
        Line("told to try again: node, primary, rolling", string.Join("  ", Retried(nodeKilled, primaryKilled), Retried(primaryKilled, rolling), Retried(rolling, TimeSpan.MaxValue)));
        return found.ExitCode;

        void Recovered(string what, TimeSpan when)
        {
            var p95 = load.P95(when + recovery, when + recovery + calm);
            found.Must(p95 < 300, $"p95 10 s after {what} (below 300)", Text(p95));
        }

        int Retried(TimeSpan from, TimeSpan until) => load.Served.Count(s => s.Due >= from && s.Due < until && s.Retries > 0);
    }
}
