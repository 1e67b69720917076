using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Simulation;
using OpenIta.Storage;

namespace OpenIta.Tests.Simulation;

/// <summary>A nation small enough for a test, with every stage of the year in it.</summary>
internal static class SmallNation
{
    public static readonly SimulationPlan Plan = SimulationPlan.Of(agencies: 22, responses: 1_100, year: 2566, seed: 7, scale: 1).Value;

    public static Task<Result<SimulatedResult>> Make(Database database, SimulationPlan? plan = null, Func<SimulationProgress, Task>? told = null, CancellationToken stop = default) =>
        new SimulateYear(database, FrameworkLibrary.Default, TimeProvider.System).Run(plan ?? Plan, told ?? (_ => Task.CompletedTask), stop);
}
