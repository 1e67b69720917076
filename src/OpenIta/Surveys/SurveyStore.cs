using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Surveys in the database.</summary>
public static class SurveyStore
{
    /// <summary>An agency with a survey for each department and instrument has fewer.</summary>
    public const int Most = 2000;

    // Both surveys of every agency, and some of departments.
    private const int MostOfNation = 200_000;

    internal const string Columns = """
        s.id as "Id", s.number as "Number", s.code as "Code", s.agency_id as "AgencyId", s.department_id as "DepartmentId", s.framework as "Framework", s.instrument as "Instrument",
        s.admission as "Admission", s.opens_at as "OpensAt", s.closes_at as "ClosesAt", s.closed_at as "ClosedAt", s.quota as "Quota", s.smallest_group as "SmallestGroup",
        s.cycle_id as "CycleId"
        """;

    public static async Task<Survey?> Find(Session session, Guid id) =>
        (await session.Find<Row>($"select {Columns} from survey s where s.id = @Id", new { Id = Stored.Id(id) }))?.Read();

    /// <param name="code">As <see cref="ReadableCode.Read"/> gives it.</param>
    public static async Task<Survey?> Find(Session session, string code) =>
        (await session.Find<Row>($"select {Columns} from survey s where s.code = @Code", new { Code = code }))?.Read();

    /// <summary>The survey of the agency as a whole first, then those of departments in the agency's order.</summary>
    public static async Task<IReadOnlyList<Survey>> Of(Session session, Guid agency, string framework, string instrument) =>
    [
        .. (await session.List<Row>(
            $"""
            select {Columns} from survey s left join department d on d.id = s.department_id
            where s.agency_id = @Agency and s.framework = @Framework and s.instrument = @Instrument order by coalesce(d.position, -1), s.number limit {Most}
            """,
            new { Agency = Stored.Id(agency), Framework = framework, Instrument = instrument })).Select(r => r.Read()),
    ];

    /// <summary>All of an agency, the latest framework first.</summary>
    public static async Task<IReadOnlyList<Survey>> Of(Session session, Guid agency) =>
    [
        .. (await session.List<Row>(
            $"""
            select {Columns} from survey s left join department d on d.id = s.department_id
            where s.agency_id = @Agency order by s.framework desc, s.instrument, coalesce(d.position, -1), s.number limit {Most}
            """,
            new { Agency = Stored.Id(agency) })).Select(r => r.Read()),
    ];

    // Departments close with their agency, whatever their own window says.
    internal const string IsDue = """
        s.closed_at is null and exists (select 1 from survey h where h.agency_id = s.agency_id and h.framework = s.framework and h.instrument = s.instrument
            and coalesce(h.department_id, '') = '' and h.closed_at is null and h.closes_at <= @Now)
        """;

    /// <summary>All surveys that are not closed and whose agency's time is over, in the order of their numbers, as their responses lie.</summary>
    internal static async Task<IReadOnlyList<Survey>> Due(Session session, DateTimeOffset now) =>
    [
        .. (await session.List<Row>(
            $"select {Columns} from survey s where {IsDue} order by s.number limit {MostOfNation}", new { Now = Stored.Instant(now) })).Select(r => r.Read()),
    ];

    internal static async Task<bool> AnyDue(Session session, DateTimeOffset now) =>
        (await session.List<long>($"select s.number from survey s where {IsDue} limit 1", new { Now = Stored.Instant(now) })).Count > 0;

    /// <summary>Closes those that are due.</summary>
    internal static Task Close(Session session, DateTimeOffset now) =>
        session.Execute($"update survey set closed_at = @Now where id in (select s.id from survey s where {IsDue})", new { Now = Stored.Instant(now) });

    /// <summary>Surveys that are not closed and whose time is over then, the oldest first, a page at a time.</summary>
    internal static async Task<IReadOnlyList<Survey>> ClosingBefore(Session session, DateTimeOffset then) =>
    [
        .. (await session.List<Row>(
            $"select {Columns} from survey s where s.closed_at is null and s.closes_at <= @Then order by s.closes_at, s.number limit {Most}", new { Then = Stored.Instant(then) })).Select(r => r.Read()),
    ];

    /// <summary>Surveys with what storing responses needs to know of them, in one question.</summary>
    internal static async Task<IReadOnlyList<ReceivingSurvey>> Receiving(Session session, IReadOnlyCollection<Guid> ids) =>
    [
        .. (await session.List<Row>(
            $"""
            select {Columns}, x.secret as "Secret", coalesce((select sum(f.in_quota) from survey_fill f where f.survey_id = s.id), 0) as "InQuota"
            from survey s left join survey_secret x on x.survey_id = s.id where s.id in @Ids limit {Most}
            """,
            new { Ids = ids.Select(Stored.Id).ToArray() })).Select(r => new ReceivingSurvey(r.Read(), r.Secret is null ? null : new SurveySecret(r.Secret), (long)r.InQuota)),
    ];

    /// <summary>A survey that is new, with the key of its hashes.</summary>
    internal static async Task Add(Session session, Survey survey)
    {
        await session.Execute(
            """
            insert into survey (id, number, code, agency_id, department_id, framework, instrument, admission, opens_at, closes_at, quota, smallest_group, cycle_id)
            select @Id, coalesce(max(number), 0) + 1, @Code, @Agency, @Department, @Framework, @Instrument, @Admission, @OpensAt, @ClosesAt, @Quota, @SmallestGroup, @Cycle from survey
            """,
            new
            {
                Id = Stored.Id(survey.Id),
                survey.Code,
                Agency = Stored.Id(survey.Agency),
                Department = survey.Department is { } department ? Stored.Id(department) : null,
                survey.Framework,
                survey.Instrument,
                Admission = survey.Admission.ToString(),
                OpensAt = Stored.Instant(survey.Opens),
                ClosesAt = Stored.Instant(survey.Closes),
                Quota = (long)survey.Quota,
                SmallestGroup = (long)survey.SmallestGroup,
                Cycle = survey.Cycle is { } cycle ? Stored.Id(cycle) : null,
            });
        await session.Execute("insert into survey_secret (survey_id, secret) values (@Survey, @Secret)", new { Survey = Stored.Id(survey.Id), Secret = SurveySecret.New().Key });
    }

    /// <summary>Only the window, the quota and the closing of a survey ever change, never who may answer or what is stored of them.</summary>
    internal static Task Update(Session session, Survey survey) => session.Execute(
        "update survey set opens_at = @OpensAt, closes_at = @ClosesAt, closed_at = @ClosedAt, quota = @Quota, cycle_id = @Cycle where id = @Id",
        new
        {
            Id = Stored.Id(survey.Id),
            OpensAt = Stored.Instant(survey.Opens),
            ClosesAt = Stored.Instant(survey.Closes),
            ClosedAt = survey.ClosedAt is { } closed ? Stored.Instant(closed) : null,
            Quota = (long)survey.Quota,
            Cycle = survey.Cycle is { } cycle ? Stored.Id(cycle) : null,
        });

    /// <summary>The key of a survey's hashes; null when it was destroyed.</summary>
    internal static async Task<SurveySecret?> Secret(Session session, Guid survey) =>
        await session.Find<byte[]>("select secret from survey_secret where survey_id = @Survey", new { Survey = Stored.Id(survey) }) is { } secret ? new SurveySecret(secret) : null;

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public long Number { get; init; }

        public string Code { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string? DepartmentId { get; init; }

        public string Framework { get; init; } = "";

        public string Instrument { get; init; } = "";

        public string Admission { get; init; } = "";

        public string OpensAt { get; init; } = "";

        public string ClosesAt { get; init; } = "";

        public string? ClosedAt { get; init; }

        public long Quota { get; init; }

        public long SmallestGroup { get; init; }

        public string? CycleId { get; init; }

        public byte[]? Secret { get; init; }

        // PostgreSQL sums whole numbers into decimals.
        public decimal InQuota { get; init; }

        public Survey Read() => new(
            Stored.Id(Id), Code, Stored.Id(AgencyId), DepartmentId is null ? null : Stored.Id(DepartmentId), Framework, Instrument, Enum.Parse<Admission>(Admission),
            Stored.Instant(OpensAt), Stored.Instant(ClosesAt), (int)Quota, (int)SmallestGroup)
        {
            Number = Number,
            ClosedAt = ClosedAt is null ? null : Stored.Instant(ClosedAt),
            Cycle = CycleId is null ? null : Stored.Id(CycleId),
        };
    }
}

/// <param name="Secret">Null when it was destroyed.</param>
/// <param name="InQuota">Places of the quota that are taken.</param>
internal sealed record ReceivingSurvey(Survey Survey, SurveySecret? Secret, long InQuota);
