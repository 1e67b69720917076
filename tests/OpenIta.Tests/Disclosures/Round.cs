using OpenIta.Accounts;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Allotting;
using OpenIta.Disclosures.Judging;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

/// <summary>The agency of a <see cref="Desk"/> with its checklist approved and in the hands of assessors.</summary>
internal sealed class Round(Desk desk) : IAsyncDisposable
{
    /// <summary>Mornings within the phases of the desk's calendar, and one when all are over.</summary>
    public static readonly DateTimeOffset Scoring = new(2023, 5, 10, 3, 0, 0, TimeSpan.Zero), Appeals = new(2023, 6, 5, 3, 0, 0, TimeSpan.Zero), Over = new(2023, 6, 16, 3, 0, 0, TimeSpan.Zero);

    private static readonly JudgementForm Full = new(100, null, [], "");

    public Desk Desk => desk;

    public Guid Agency => desk.Agency.Id;

    public required Actor First { get; init; }

    /// <summary>Allotted too where the agency is scored by two.</summary>
    public required Actor Second { get; init; }

    public required Actor Adjudicator { get; init; }

    /// <summary>Someone of the agency who may dispute, with a row of their own.</summary>
    public required Actor Appellant { get; init; }

    public JudgeItem Judge { get; } = new(desk.Database, Desk.Frameworks);

    public AnnounceScores Announce { get; } = new(desk.Database, Desk.Frameworks);

    public FinaliseScores Finalise { get; } = new(desk.Database, Desk.Frameworks);

    public FileAppeal Appeal { get; } = new(desk.Database, Desk.Frameworks);

    public DecideItem Decide { get; } = new(desk.Database, Desk.Frameworks);

    public RunCalendar Calendar => new(desk.Database, Desk.Frameworks, Announce, Finalise);

    public AssessorPages AssessorPages { get; } = new(desk.Database, Desk.Frameworks);

    public AgencyScorePages ScorePages { get; } = new(desk.Database, Desk.Frameworks);

    public AdjudicationPages AdjudicationPages { get; } = new(desk.Database, Desk.Frameworks);

    public static async Task<Round> Open(DatabaseKind kind, int seats = 1)
    {
        var desk = await Desk.Open(kind);
        await desk.DeclareAll();
        var version = (await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now)).Value.Version;
        (await desk.Approve.Run(desk.Executive, desk.Agency.Id, version, Desk.Now)).IsRefused.ShouldBeFalse();
        var assessor = new Grant(Role.Assessor, new Place(desk.Agency.Id), Over);
        var round = new Round(desk)
        {
            First = Desk.Person("ผู้ตรวจ ก", assessor),
            Second = Desk.Person("ผู้ตรวจ ข", assessor),
            Adjudicator = Desk.Person("ผู้ชี้ขาด", new Grant(Role.Adjudicator, Place.Nation, null)),
            Appellant = desk.Administrator,
        };
        (await desk.Database.Write<bool>(async session =>
        {
            foreach (var person in new[] { round.First, round.Second, round.Adjudicator, round.Appellant })
                await session.Execute(
                    "insert into person (id, email, email_key, name, security_stamp, created_at) values (@Id, @Id, @Id, @Name, '', @At)",
                    new { Id = Stored.Id(person.Person), person.Name, At = Stored.Instant(Desk.Now) });
            await AllotmentStore.Add(session, desk.Cycle.Id, new[] { round.First, round.Second }.Take(seats).Select((p, i) => new Allotment(desk.Agency.Id, p.Person, i + 1)), Desk.Now);
            return true;
        })).IsRefused.ShouldBeFalse();
        return round;
    }

    /// <summary>Full marks for every item but those named, which get 0.</summary>
    public async Task JudgeAll(Actor by, params string[] failed)
    {
        foreach (var item in Desk.Pack.DisclosureItems)
            (await Judge.Run(by, Agency, item.Code, failed.Contains(item.Code) ? Wrong() : Full, Scoring)).Refusal.ShouldBeNull();
    }

    public static JudgementForm Wrong() => new(0, MarkReason.WrongYear, [], "เป็นแผนปี 2565");

    public async Task<DeclarationState> State() => (await desk.Read(s => SubmissionStore.Find(s, desk.Cycle.Id, Agency))).State;

    public ValueTask DisposeAsync() => desk.DisposeAsync();
}
