using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>A clock that goes from stage to stage.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A year that is being made: what every stage needs.</summary>
internal sealed record SimulatedYear(
    SimulationPlan Plan, Framework Framework, IReadOnlyList<PhaseWindow> Calendar, IReadOnlyList<SyntheticAgency> Nation,
    Database Database, FrameworkLibrary Frameworks, SimulatedClock Clock, Func<SimulationProgress, Task> Told, CancellationToken Stop)
{
    /// <summary>Who does what nobody of the nation does by hand here.</summary>
    public static readonly Actor Simulation = Actor.System("simulation");

    public Cycle Cycle { get; } = new(
        SplitMix.Of(Plan.Seed, "cycle", Plan.Year).Id(Bangkok.StartOf(Framework.Year.Start)), Framework.Year, Framework.Id, Bangkok.StartOf(Framework.Year.Start));

    public SplitMix Random(string what, int number) => SplitMix.Of(Plan.Seed, FormattableString.Invariant($"{what}/{Plan.Year}"), number);

    public PhaseWindow Window(Phase phase) => Calendar.Single(w => w.Phase == phase);

    /// <summary>The middle of a phase, or a share of its way.</summary>
    public DateTimeOffset Within(Phase phase, int perMille = 500)
    {
        var window = Window(phase);
        return window.Opens + TimeSpan.FromTicks((window.Closes - window.Opens).Ticks / 1000 * perMille);
    }

    public static Actor Administrator(SyntheticAgency agency) => Holding(agency.Administrator, Role.AgencyAdministrator, agency);

    public static Actor Executive(SyntheticAgency agency) => Holding(agency.Executive, Role.Executive, agency);

    public static Place PlaceOf(SyntheticAgency agency) => new(agency.Agency.Id, Province: agency.Agency.Province);

    /// <summary>
    /// A stage in parts of so many, each one transaction together with its mark; those that are marked are passed over.
    /// </summary>
    /// <param name="perYear">False for what is made once for all years.</param>
    public async Task<Result<bool>> InParts<T>(SimulationStage stage, IReadOnlyList<T> all, int size, Func<Session, IReadOnlyList<T>, Task<Refusal?>> make, bool perYear = true)
    {
        var name = perYear ? FormattableString.Invariant($"{Plan.Year}/{stage}") : stage.ToString();
        var parts = all.Chunk(size).ToList();
        var done = await Database.Read(session => SimulationStore.Done(session, name), Stop);
        for (; done < parts.Count; done++)
        {
            var part = parts[done];
            var mark = done + 1;
            await Told(new SimulationProgress(stage, done * size, all.Count));
            var written = await Database.Write<bool>(async session =>
            {
                if (await make(session, part) is { } refusal)
                    return refusal;
                await SimulationStore.Mark(session, Plan.Nation, name, mark);
                return true;
            }, Stop);
            if (written.IsRefused)
                return written;
        }
        await Told(new SimulationProgress(stage, all.Count, all.Count));
        return true;
    }

    private static Actor Holding(SyntheticPerson person, Role role, SyntheticAgency agency) =>
        new(person.Id, person.Name, [new Grant(role, new Place(agency.Agency.Id), null)]);
}
