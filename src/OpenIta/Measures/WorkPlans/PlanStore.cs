using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Measures.WorkPlans;

/// <summary>Work plans in the database.</summary>
public static class PlanStore
{
    private const int Most = 2000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The plan of a year by phase, in its order within a phase.</summary>
    public static async Task<IReadOnlyList<PlanStep>> Of(Session session, Guid agency, FiscalYear year) =>
    [
        .. (await session.List<Row>(
            $"""
            select id as "Id", phase as "Phase", number as "Number", content as "Content" from work_plan_step
            where agency_id = @Agency and fiscal_year = @Year order by number, id limit {Most}
            """,
            new { Agency = Stored.Id(agency), Year = (long)year.BuddhistEra }))
        .Select(r => r.Read(agency, year)).OrderBy(s => s.Phase).ThenBy(s => s.Number),
    ];

    public static Task Add(Session session, PlanStep step, Guid? report = null, string? reportRow = null) => session.Execute(
        """
        insert into work_plan_step (id, agency_id, fiscal_year, phase, number, content, report_id, report_row)
        values (@Id, @Agency, @Year, @Phase, @Number, @Content, @Report, @ReportRow)
        """,
        new
        {
            Id = Stored.Id(step.Id),
            Agency = Stored.Id(step.Agency),
            Year = (long)step.Year.BuddhistEra,
            Phase = step.Phase.ToString(),
            Number = (long)step.Number,
            Content = Write(step.Content),
            Report = report is { } from ? Stored.Id(from) : null,
            ReportRow = reportRow,
        });

    /// <summary>False when the agency has no such step.</summary>
    public static async Task<bool> Remove(Session session, Guid agency, Guid id) =>
        await session.Execute("delete from work_plan_step where id = @Id and agency_id = @Agency", new { Id = Stored.Id(id), Agency = Stored.Id(agency) }) == 1;

    /// <summary>Rows of a report that are steps already.</summary>
    public static async Task<IReadOnlySet<string>> RowsOf(Session session, Guid report) =>
        (await session.List<string>($"select report_row from work_plan_step where report_id = @Report limit {Most}", new { Report = Stored.Id(report) })).ToHashSet(StringComparer.Ordinal);

    internal static string Write(PlanContent content) => JsonSerializer.Serialize(content, Json);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Phase { get; init; } = "";

        public long Number { get; init; }

        public string Content { get; init; } = "";

        public PlanStep Read(Guid agency, FiscalYear year) =>
            new(Stored.Id(Id), agency, year, Enum.Parse<PlanPhase>(Phase), (int)Number, JsonSerializer.Deserialize<PlanContent>(Content, Json)!);
    }
}
