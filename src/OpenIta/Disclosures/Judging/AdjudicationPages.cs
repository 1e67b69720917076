using OpenIta.Accounts;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Cycles;

namespace OpenIta.Disclosures.Judging;

/// <summary>An item that waits for an adjudicator.</summary>
/// <param name="Since">When the second mark was given or the appeal was filed.</param>
public sealed record OpenCase(Guid Agency, string AgencyName, string? Province, string Item, DecisionAbout About, DateTimeOffset Since);

/// <summary>The queue, the longest waiting first.</summary>
/// <param name="Count">How many wait in all; the list may be shorter.</param>
public sealed record CaseQueue(Cycle Cycle, Framework Framework, IReadOnlyList<OpenCase> Cases, int Count);

/// <summary>One item with all an adjudicator needs: what was declared, what was said, and whether the reader may decide.</summary>
/// <param name="About">What there is to decide; null when nothing is.</param>
/// <param name="TookPart">True when the reader scored or settled the item before: someone else must decide.</param>
public sealed record AdjudicatedItem(
    AgencyCycle Here, Submission Submission, DisclosureItem Item, ItemScore Score, ApprovedDeclaration Evidence, DecisionAbout? About, bool TookPart, IReadOnlyList<StoryEvent> Story);

/// <summary>What the pages of an adjudicator show.</summary>
public sealed class AdjudicationPages(Database database, FrameworkLibrary frameworks)
{
    private const int Most = 500;

    /// <summary>Null when no cycle is under way or the reader adjudicates nowhere.</summary>
    public Task<CaseQueue?> Queue(Actor by, DateTimeOffset now, CancellationToken stop = default) => database.Read<CaseQueue?>(
        async session =>
        {
            if (await CycleStore.Current(session, now) is not { } cycle || frameworks.Find(cycle.Framework) is not { IsRefused: false } framework)
                return null;
            var rows = await session.List<Row>(
                $"""
                select c.agency_id as "Agency", y.name as "AgencyName", y.province as "Province", c.item as "Item", c.about as "About", c.since as "Since"
                from (
                    select s.cycle_id, s.agency_id, a.item, 'Difference' as about, case when a.judged_at > b.judged_at then a.judged_at else b.judged_at end as since
                    from {JudgementStore.Pairs} where s.cycle_id = @Cycle and a.mark <> b.mark
                    union all
                    select p.cycle_id, p.agency_id, p.item, 'Appeal' as about, p.filed_at as since from appeal p where p.cycle_id = @Cycle
                ) c join agency y on y.id = c.agency_id
                where not exists (select 1 from decision d where d.cycle_id = c.cycle_id and d.agency_id = c.agency_id and d.item = c.item and d.about = c.about)
                order by c.since, c.agency_id, c.item limit 100000
                """,
                new { Cycle = Stored.Id(cycle.Id) });
            var cases = rows.Select(r => r.Read()).Where(c => by.May(Permission.ReadCases, new Place(c.Agency, Province: c.Province), now)).ToList();
            return new CaseQueue(cycle, framework.Value, [.. cases.Take(Most)], cases.Count);
        },
        stop);

    /// <summary>Null for an item that never came before an adjudicator, or not before this one.</summary>
    public Task<AdjudicatedItem?> Item(Actor by, Guid agency, string code, DateTimeOffset now, CancellationToken stop = default) => database.Read<AdjudicatedItem?>(
        async session =>
        {
            if (await AgencyCycle.Current(session, frameworks, agency, now) is not { } here || here.Item(code) is not { } item || !by.May(Permission.ReadCases, here.Place, now))
                return null;
            var score = (await AgencyScoreStore.Load(session, here)).Item(code)!;
            if (!(score.NeedsReconciling || score.Appeal is not null || score.Decisions.Count > 0) || await EvidenceStore.Find(session, here.Cycle.Id, agency, code) is not { } evidence)
                return null;
            var events = await ItemEventStore.Of(session, here.Cycle.Id, agency, code);
            var closed = await FinalScoreStore.AcceptedAt(session, here.Cycle.Id, agency);
            return new AdjudicatedItem(
                here, await SubmissionStore.Find(session, here.Cycle.Id, agency), item, score, evidence,
                score.NeedsReconciling ? DecisionAbout.Difference : score.NeedsAnswer ? DecisionAbout.Appeal : null,
                score.WasTouchedBy(by.Person), ItemStory.Of(events, score, closed, StoryReader.Adjudicator, by.Person));
        },
        stop);

    private sealed class Row
    {
        public string Agency { get; init; } = "";

        public string AgencyName { get; init; } = "";

        public string? Province { get; init; }

        public string Item { get; init; } = "";

        public string About { get; init; } = "";

        public string Since { get; init; } = "";

        public OpenCase Read() => new(Stored.Id(Agency), AgencyName, Province, Item, Enum.Parse<DecisionAbout>(About), Stored.Instant(Since));
    }
}
