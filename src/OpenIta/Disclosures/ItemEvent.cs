using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Disclosures;

/// <summary>Something that happened to an item, or to the whole checklist where <paramref name="Item"/> is empty.</summary>
/// <param name="Comment">What was said with it: why an item is returned, why it lost points, what an appeal argues.</param>
public sealed record ItemEvent(string Item, DisclosureAct Act, Guid By, string ByName, DateTimeOffset At, string? Comment);

/// <summary>The story of items, oldest first. It is only ever added to.</summary>
public static class ItemEventStore
{
    // Years of edits of a whole checklist.
    private const int Most = 5000;

    // Within an hour of one person's edits, autosave tells nothing new.
    private static readonly TimeSpan SameSitting = TimeSpan.FromHours(1);

    private const string Columns = """
        item as "Item", act as "Act", by_person as "ByPerson", by_name as "ByName", at as "At", comment as "Comment"
        """;

    public static Task Add(Session session, Guid cycle, Guid agency, string item, DisclosureAct act, Actor by, DateTimeOffset now, string? comment = null) => session.Execute(
        """
        insert into item_event (id, cycle_id, agency_id, item, act, by_person, by_name, at, comment)
        values (@Id, @Cycle, @Agency, @Item, @Act, @By, @Name, @At, @Comment)
        """,
        new
        {
            Id = Stored.Id(Stored.NewId(now)),
            Cycle = Stored.Id(cycle),
            Agency = Stored.Id(agency),
            Item = item,
            Act = act.ToString(),
            By = Stored.Id(by.Person),
            by.Name,
            At = Stored.Instant(now),
            Comment = comment,
        });

    /// <summary>An edit, told once per sitting.</summary>
    public static async Task AddEdit(Session session, Guid cycle, Guid agency, string item, Actor by, DateTimeOffset now)
    {
        var last = await session.Find<Row>(
            $"select {Columns} from item_event where cycle_id = @Cycle and agency_id = @Agency and (item = @Item or item = '') order by at desc, id desc limit 1",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), Item = item });
        if (last?.Read() is { Act: DisclosureAct.Edit } edit && edit.By == by.Person && now - edit.At < SameSitting)
            return;
        await Add(session, cycle, agency, item, DisclosureAct.Edit, by, now);
    }

    /// <summary>Of one item, with what happened to the checklist as a whole.</summary>
    public static async Task<IReadOnlyList<ItemEvent>> Of(Session session, Guid cycle, Guid agency, string item) =>
    [
        .. (await session.List<Row>(
            $"select {Columns} from item_event where cycle_id = @Cycle and agency_id = @Agency and (item = @Item or item = '') order by at, id limit {Most}",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), Item = item })).Select(r => r.Read()),
    ];

    /// <summary>Of the whole checklist with all its items.</summary>
    public static async Task<IReadOnlyList<ItemEvent>> Of(Session session, Guid cycle, Guid agency) =>
    [
        .. (await session.List<Row>(
            $"select {Columns} from item_event where cycle_id = @Cycle and agency_id = @Agency order by at, id limit {Most}",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) })).Select(r => r.Read()),
    ];

    /// <summary>Everyone who wrote in a declaration of the agency or sent its checklist.</summary>
    public static async Task<IReadOnlySet<Guid>> Authors(Session session, Guid cycle, Guid agency) =>
        (await session.List<string>(
            $"select distinct by_person from item_event where cycle_id = @Cycle and agency_id = @Agency and act in ('Edit', 'Submit') limit {Most}",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) })).Select(Stored.Id).ToHashSet();

    private sealed class Row
    {
        public string Item { get; init; } = "";

        public string Act { get; init; } = "";

        public string ByPerson { get; init; } = "";

        public string ByName { get; init; } = "";

        public string At { get; init; } = "";

        public string? Comment { get; init; }

        public ItemEvent Read() => new(Item, Enum.Parse<DisclosureAct>(Act), Stored.Id(ByPerson), ByName, Stored.Instant(At), Comment);
    }
}
