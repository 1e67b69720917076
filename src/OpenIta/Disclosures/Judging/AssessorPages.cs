using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Disclosures.Allotting;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>An agency on an assessor's list.</summary>
public sealed record AllottedAgency(Guid Id, string Name, string? District, string? Province, DeclarationState State, int Done, int Items);

/// <param name="Window">When scoring is open; null when the calendar has no such phase.</param>
public sealed record AssessorWork(Cycle Cycle, PhaseWindow? Window, IReadOnlyList<AllottedAgency> Agencies)
{
    public int Done => Agencies.Sum(a => a.Done);

    public int Items => Agencies.Sum(a => a.Items);
}

/// <summary>One agency as its assessor sees it: every item with the assessor's own mark.</summary>
/// <param name="Judgements">The assessor's own, by item.</param>
public sealed record AssessedAgency(AgencyCycle Here, Submission Submission, IReadOnlyDictionary<string, GivenJudgement> Judgements)
{
    public IReadOnlyList<DisclosureItem> Items => Here.Framework.DisclosureItems;

    public int Done => Items.Count(i => Judgements.ContainsKey(i.Code));

    /// <summary>The next item without a mark, going round from this one; null when all have one.</summary>
    public string? NextAfter(string? code)
    {
        var here = code is null ? 0 : Items.Select(i => i.Code).ToList().IndexOf(code) + 1;
        return Items.Skip(here).Concat(Items.Take(here)).FirstOrDefault(i => !Judgements.ContainsKey(i.Code))?.Code;
    }
}

/// <param name="Evidence">As the executive approved it; nothing later counts.</param>
public sealed record AssessedItem(AssessedAgency Agency, DisclosureItem Item, ApprovedDeclaration Evidence, IReadOnlyList<StoryEvent> Story)
{
    public GivenJudgement? Given => Agency.Judgements.GetValueOrDefault(Item.Code);
}

/// <summary>What the pages of an assessor show: only agencies allotted to them, only while their role holds, only their own marks.</summary>
public sealed class AssessorPages(Database database, FrameworkLibrary frameworks)
{
    private const int Most = 2000;

    /// <summary>Null when no cycle is under way.</summary>
    public Task<AssessorWork?> Work(Actor by, DateTimeOffset now, CancellationToken stop = default) => database.Read<AssessorWork?>(
        async session =>
        {
            if (await CycleStore.Current(session, now) is not { } cycle)
                return null;
            var items = frameworks.Find(cycle.Framework) is { IsRefused: false } found ? found.Value.DisclosureItems.Count : 0;
            var rows = await session.List<Row>(
                $"""
                select y.id as "Id", y.name as "Name", y.district as "District", y.province as "Province", coalesce(s.state, 'Declaring') as "State",
                       (select count(*) from judgement j where j.submission_number = s.number and j.seat = a.seat) as "Done"
                from allotment a join agency y on y.id = a.agency_id left join submission s on s.cycle_id = a.cycle_id and s.agency_id = a.agency_id
                where a.cycle_id = @Cycle and a.person_id = @Person order by y.sort_key, y.id limit {Most}
                """,
                new { Cycle = Stored.Id(cycle.Id), Person = Stored.Id(by.Person) });
            var agencies = rows.Select(r => r.Read(items)).Where(a => by.May(Permission.Judge, new Place(a.Id, Province: a.Province), now)).ToList();
            var window = (await CycleStore.Of(session, cycle.Id)).FirstOrDefault(w => w.Phase == Phase.Assessment);
            return new AssessorWork(cycle, window, agencies);
        },
        stop);

    /// <summary>Null for an agency that is not the reader's to score: it does not exist for them.</summary>
    public Task<AssessedAgency?> Agency(Actor by, Guid agency, DateTimeOffset now, CancellationToken stop = default) =>
        database.Read(session => Load(session, by, agency, now), stop);

    public Task<AssessedItem?> Item(Actor by, Guid agency, string code, DateTimeOffset now, CancellationToken stop = default) => database.Read<AssessedItem?>(
        async session =>
        {
            if (await Load(session, by, agency, now) is not { } allotted || allotted.Here.Item(code) is not { } item)
                return null;
            var cycle = allotted.Here.Cycle.Id;
            if (await EvidenceStore.Find(session, cycle, agency, code) is not { } evidence)
                return null;
            var scores = await AgencyScoreStore.Load(session, allotted.Here);
            var events = await ItemEventStore.Of(session, cycle, agency, code);
            return new AssessedItem(allotted, item, evidence, ItemStory.Of(events, scores.Item(code)!, null, StoryReader.Assessor, by.Person));
        },
        stop);

    private async Task<AssessedAgency?> Load(Session session, Actor by, Guid agency, DateTimeOffset now)
    {
        if (await AgencyCycle.Current(session, frameworks, agency, now) is not { } here || !by.May(Permission.Judge, here.Place, now))
            return null;
        if ((await AllotmentStore.Of(session, here.Cycle.Id, agency)).FirstOrDefault(a => a.Person == by.Person) is not { } seat)
            return null;
        var own = (await JudgementStore.Of(session, here.Cycle.Id, agency)).SelectMany(j => j).Where(j => j.Seat == seat.Seat);
        return new AssessedAgency(here, await SubmissionStore.Find(session, here.Cycle.Id, agency), own.ToDictionary(j => j.Item, StringComparer.Ordinal));
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? District { get; init; }

        public string? Province { get; init; }

        public string State { get; init; } = "";

        public long Done { get; init; }

        public AllottedAgency Read(int items) => new(Stored.Id(Id), Name, District, Province, Enum.Parse<DeclarationState>(State), (int)Done, items);
    }
}
