using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>How far the making of a nation is, in the database.</summary>
internal static class SimulationStore
{
    /// <summary>The nation that is made here; null in a database that holds none.</summary>
    public static Task<string?> Nation(Session session) => session.Find<string>("select nation from simulation_stage order by stage limit 1");

    public static async Task<bool> HoldsOthers(Session session) =>
        await session.One<long>("select (select count(*) from agency) + (select count(*) from person) + (select count(*) from cycle)") > 0;

    /// <summary>How much of a stage is done: parts, or 0 before it began.</summary>
    public static async Task<int> Done(Session session, string stage) =>
        (int)await session.Find<long>("select done from simulation_stage where stage = @Stage", new { Stage = stage });

    public static Task Mark(Session session, string nation, string stage, int done) => session.Execute(
        "insert into simulation_stage (stage, nation, done) values (@Stage, @Nation, @Done) on conflict (stage) do update set done = excluded.done",
        new { Stage = stage, Nation = nation, Done = (long)done });
}
