using OpenIta.Cycles;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Allotting;

/// <summary>One assessor with what is in their hands.</summary>
public sealed record AssessorLoad(Assessor Assessor, string? OwnAgency, int Agencies, int Items, int Done);

/// <summary>The allotment of the round as its administrator sees it.</summary>
/// <param name="Approved">Agencies whose checklist is approved.</param>
/// <param name="Waiting">Of these, the ones nobody assesses yet.</param>
/// <param name="Twice">Of these, the ones two assess.</param>
/// <param name="Scored">Of these, the ones with a mark for every item.</param>
/// <param name="ToAnnounce">Of these, the ones whose people do not see it yet.</param>
public sealed record AllotmentOverview(
    Cycle Cycle, Framework Framework, PhaseWindow? Window, DateTimeOffset? EndOfRound, AllotmentRules Rules, IReadOnlyList<AssessorLoad> Assessors,
    int Approved, int Waiting, int Twice, int Scored, int ToAnnounce, AgreementTable Agreement)
{
    public string NameOf(Guid person) => Assessors.FirstOrDefault(a => a.Assessor.Person == person)?.Assessor.Name ?? "–";
}

/// <summary>What the allotment page shows.</summary>
public sealed class AllotmentPages(Database database, FrameworkLibrary frameworks)
{
    // A tenth of the nation's agencies, each with some forty items.
    private const int MostDoubles = 100_000, MostAssessors = 5_000;

    private static readonly AllotmentRules NotDrawnYet = new(OwnProvinceExcluded: true, BlindShare: 10, Seed: "");

    /// <summary>Null when no cycle is under way or its pack is not usable.</summary>
    public Task<AllotmentOverview?> Overview(DateTimeOffset now, CancellationToken stop = default) => database.Read<AllotmentOverview?>(
        async session =>
        {
            if (await CycleStore.Current(session, now) is not { } cycle || frameworks.Find(cycle.Framework) is not { IsRefused: false } framework)
                return null;
            var calendar = await CycleStore.Of(session, cycle.Id);
            var ofCycle = new { Cycle = Stored.Id(cycle.Id) };
            var counts = await session.One<Counts>(
                """
                select count(*) as "Approved",
                       coalesce(sum(case when exists (select 1 from allotment a where a.cycle_id = s.cycle_id and a.agency_id = s.agency_id) then 0 else 1 end), 0) as "Waiting",
                       coalesce(sum(case when (select count(*) from allotment a where a.cycle_id = s.cycle_id and a.agency_id = s.agency_id) = 2 then 1 else 0 end), 0) as "Twice",
                       coalesce(sum(case when s.state <> 'Approved' then 1 else 0 end), 0) as "Scored",
                       coalesce(sum(case when s.state = 'Scored' then 1 else 0 end), 0) as "ToAnnounce"
                from submission s where s.cycle_id = @Cycle and s.state not in ('Declaring', 'Submitted')
                """,
                ofCycle);
            var loads = (await session.List<LoadRow>(
                $"""
                select e.person_id as "PersonId", y.name as "OwnAgency",
                       (select count(*) from allotment a where a.cycle_id = e.cycle_id and a.person_id = e.person_id) as "Agencies",
                       (select count(*) from allotment a join submission s on s.cycle_id = a.cycle_id and s.agency_id = a.agency_id join judgement j on j.submission_number = s.number and j.seat = a.seat
                        where a.cycle_id = e.cycle_id and a.person_id = e.person_id) as "Done"
                from assessor e left join agency y on y.id = e.own_agency_id where e.cycle_id = @Cycle order by e.person_id limit {MostAssessors}
                """,
                ofCycle)).ToDictionary(r => Stored.Id(r.PersonId));
            var items = framework.Value.DisclosureItems.Count;
            return new AllotmentOverview(
                cycle, framework.Value, calendar.FirstOrDefault(w => w.Phase == Phase.Assessment), RoundOfCycle.End(calendar),
                await AllotmentStore.Rules(session, cycle.Id) ?? NotDrawnYet with { Seed = cycle.Year.ToString() },
                [.. (await AllotmentStore.Assessors(session, cycle.Id)).Select(a => loads[a.Person].Of(a, items))],
                (int)counts.Approved, (int)counts.Waiting, (int)counts.Twice, (int)counts.Scored, (int)counts.ToAnnounce, AgreementTable.Of(await Doubles(session, cycle.Id)));
        },
        stop);

    private static async Task<IReadOnlyList<DoubleMark>> Doubles(Session session, Guid cycle) =>
    [
        .. (await session.List<DoubleRow>(
            $"""
            select s.agency_id as "Agency", a.item as "Item", a.person_id as "First", a.mark as "FirstMark", b.person_id as "Second", b.mark as "SecondMark"
            from {JudgementStore.Pairs} where s.cycle_id = @Cycle order by s.agency_id, a.item limit {MostDoubles}
            """,
            new { Cycle = Stored.Id(cycle) })).Select(r => r.Read()),
    ];

    private sealed class Counts
    {
        public long Approved { get; init; }

        public long Waiting { get; init; }

        public long Twice { get; init; }

        public long Scored { get; init; }

        public long ToAnnounce { get; init; }
    }

    private sealed class LoadRow
    {
        public string PersonId { get; init; } = "";

        public string? OwnAgency { get; init; }

        public long Agencies { get; init; }

        public long Done { get; init; }

        public AssessorLoad Of(Assessor assessor, int items) => new(assessor, OwnAgency, (int)Agencies, (int)Agencies * items, (int)Done);
    }

    private sealed class DoubleRow
    {
        public string Agency { get; init; } = "";

        public string Item { get; init; } = "";

        public string First { get; init; } = "";

        public long FirstMark { get; init; }

        public string Second { get; init; } = "";

        public long SecondMark { get; init; }

        public DoubleMark Read() => new(Stored.Id(Agency), Item, Stored.Id(First), Stored.Score(FirstMark), Stored.Id(Second), Stored.Score(SecondMark));
    }
}
