using System.Globalization;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>Judgements, appeals and decisions in the database. A write holds its <see cref="Submission"/> first.</summary>
public static class JudgementStore
{
    // Two seats, and a framework has some forty items.
    private const int Most = 1000;

    private const string OfAgency = "cycle_id = @Cycle and agency_id = @Agency";

    private const string Columns = """
        item as "Item", seat as "Seat", person_id as "PersonId", mark as "Mark", reason as "Reason", missing_elements as "MissingElements", comment as "Comment", judged_at as "JudgedAt"
        """;

    /// <summary>Items with the marks of both seats, as a and b, of the checklist s.</summary>
    internal const string Pairs =
        "submission s join judgement b on b.submission_number = s.number and b.seat = 2 join judgement a on a.submission_number = b.submission_number and a.seat = 1 and a.item = b.item";

    private const string OfSeat = "submission_number = (select number from submission where cycle_id = @Cycle and agency_id = @Agency) and seat = @Seat and item = @Item";

    /// <summary>In force, by item.</summary>
    public static async Task<ILookup<string, GivenJudgement>> Of(Session session, Guid cycle, Guid agency) =>
        (await session.List<Row>(
            $"select {Columns} from submission s join judgement j on j.submission_number = s.number where {OfAgency} order by item, seat limit {Most}", Key(cycle, agency)))
        .Select(r => r.Read()).ToLookup(j => j.Item, StringComparer.Ordinal);

    /// <summary>Puts a judgement in force in place of the one that was, which is kept.</summary>
    public static async Task Give(Session session, Guid cycle, Guid agency, GivenJudgement given)
    {
        var row = new
        {
            Id = Stored.Id(Stored.NewId(given.At)),
            Cycle = Stored.Id(cycle),
            Agency = Stored.Id(agency),
            given.Item,
            given.Seat,
            Person = Stored.Id(given.Person),
            Mark = Stored.Score(given.What.Mark),
            Reason = given.What.Reason?.ToString(),
            Missing = Missing(given.What),
            given.What.Comment,
            At = Stored.Instant(given.At),
        };
        await session.Execute(
            $"""
            insert into judgement_replaced (id, submission_number, seat, item, person_id, mark, reason, missing_elements, comment, judged_at, replaced_at)
            select @Id, submission_number, seat, item, person_id, mark, reason, missing_elements, comment, judged_at, @At from judgement where {OfSeat}
            """,
            row);
        await session.Execute($"delete from judgement where {OfSeat}", row);
        await session.Execute(
            """
            insert into judgement (submission_number, seat, item, person_id, mark, reason, missing_elements, comment, judged_at)
            select number, @Seat, @Item, @Person, @Mark, @Reason, @Missing, @Comment, @At from submission where cycle_id = @Cycle and agency_id = @Agency
            """,
            row);
    }

    internal static string Missing(Judgement judgement) => string.Join(' ', judgement.MissingElements.Select(e => e.ToString(CultureInfo.InvariantCulture)));

    public static async Task<IReadOnlyDictionary<string, Appeal>> Appeals(Session session, Guid cycle, Guid agency) =>
        (await session.List<AppealRow>(
            $"""select item as "Item", grounds as "Grounds", filed_by as "FiledBy", filed_at as "FiledAt" from appeal where {OfAgency} limit {Most}""", Key(cycle, agency)))
        .ToDictionary(r => r.Item, r => r.Read(), StringComparer.Ordinal);

    public static Task File(Session session, Guid cycle, Guid agency, Appeal appeal) => session.Execute(
        "insert into appeal (cycle_id, agency_id, item, grounds, filed_by, filed_at) values (@Cycle, @Agency, @Item, @Grounds, @By, @At)",
        new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), appeal.Item, appeal.Grounds, By = Stored.Id(appeal.FiledBy), At = Stored.Instant(appeal.FiledAt) });

    public static async Task<ILookup<string, Decision>> Decisions(Session session, Guid cycle, Guid agency) =>
        (await session.List<DecisionRow>(
            $"""
            select item as "Item", about as "About", mark as "Mark", reason as "Reason", decided_by as "DecidedBy", decided_at as "DecidedAt"
            from decision where {OfAgency} order by decided_at limit {Most}
            """,
            Key(cycle, agency))).Select(r => r.Read()).ToLookup(d => d.Item, StringComparer.Ordinal);

    public static Task Decide(Session session, Guid cycle, Guid agency, Decision decision) => session.Execute(
        """
        insert into decision (cycle_id, agency_id, item, about, mark, reason, decided_by, decided_at)
        values (@Cycle, @Agency, @Item, @About, @Mark, @Reason, @By, @At)
        """,
        new
        {
            Cycle = Stored.Id(cycle),
            Agency = Stored.Id(agency),
            decision.Item,
            About = decision.About.ToString(),
            Mark = Stored.Score(decision.Mark),
            decision.Reason,
            By = Stored.Id(decision.By),
            At = Stored.Instant(decision.At),
        });

    private static object Key(Guid cycle, Guid agency) => new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) };

    private sealed class Row
    {
        public string Item { get; init; } = "";

        public long Seat { get; init; }

        public string PersonId { get; init; } = "";

        public long Mark { get; init; }

        public string? Reason { get; init; }

        public string MissingElements { get; init; } = "";

        public string Comment { get; init; } = "";

        public string JudgedAt { get; init; } = "";

        public GivenJudgement Read() => new(
            Item, (int)Seat, Stored.Id(PersonId),
            new Judgement(
                Stored.Score(Mark), Reason is null ? null : Enum.Parse<MarkReason>(Reason),
                [.. MissingElements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => int.Parse(e, CultureInfo.InvariantCulture))], Comment),
            Stored.Instant(JudgedAt));
    }

    private sealed class AppealRow
    {
        public string Item { get; init; } = "";

        public string Grounds { get; init; } = "";

        public string FiledBy { get; init; } = "";

        public string FiledAt { get; init; } = "";

        public Appeal Read() => new(Item, Grounds, Stored.Id(FiledBy), Stored.Instant(FiledAt));
    }

    private sealed class DecisionRow
    {
        public string Item { get; init; } = "";

        public string About { get; init; } = "";

        public long Mark { get; init; }

        public string Reason { get; init; } = "";

        public string DecidedBy { get; init; } = "";

        public string DecidedAt { get; init; } = "";

        public Decision Read() => new(Item, Enum.Parse<DecisionAbout>(About), Stored.Score(Mark), Reason, Stored.Id(DecidedBy), Stored.Instant(DecidedAt));
    }
}
