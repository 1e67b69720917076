using OpenIta.Disclosures;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Judging;
using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>
/// Checklists of a cycle, many rows at a time, in the tables of <see cref="SubmissionStore"/>, <see cref="EvidenceStore"/>,
/// <see cref="ItemEventStore"/> and <see cref="JudgementStore"/>.
/// </summary>
internal static class ChecklistRows
{
    public static async Task Approved(Session session, Guid cycle, IReadOnlyList<SyntheticChecklist> checklists, DateTimeOffset submittedAt, DateTimeOffset approvedAt)
    {
        var last = await session.One<long>("select coalesce(max(number), 0) from submission");
        await session.Insert(
            new RowBatch(
                "submission",
                Column(checklists, "cycle_id", _ => Stored.Id(cycle)), Column(checklists, "agency_id", c => Stored.Id(c.Agency.Agency.Id)), Column(checklists, "state", _ => nameof(DeclarationState.Approved)),
                Column(checklists, "version", _ => 2L), Column(checklists, "submitted_by", c => Stored.Id(c.Agency.Administrator.Id)), Column(checklists, "submitted_at", _ => Stored.Instant(submittedAt)),
                ("number", checklists.Select((_, i) => last + 1 + i).ToArray()), Column(checklists, "approved_by_name", c => c.Agency.Executive.Name), Column(checklists, "approved_at", _ => Stored.Instant(approvedAt))),
            new RowBatch(
                "evidence_list",
                Column(checklists, "cycle_id", _ => Stored.Id(cycle)), Column(checklists, "agency_id", c => Stored.Id(c.Agency.Agency.Id)),
                ("items", checklists.AsParallel().AsOrdered().Select(c => EvidenceList.Write(c.Saved(cycle, submittedAt))).ToArray()), Column(checklists, "approved_at", _ => Stored.Instant(approvedAt))));
    }

    public static Task Events(Session session, Guid cycle, IReadOnlyList<(Guid Agency, ItemEvent What)> events, SplitMix random) => session.Insert(new RowBatch(
        "item_event",
        Column(events, "id", e => Stored.Id(random.Id(e.What.At))), Column(events, "cycle_id", _ => Stored.Id(cycle)), Column(events, "agency_id", e => Stored.Id(e.Agency)), Column(events, "item", e => e.What.Item),
        Column(events, "act", e => e.What.Act.ToString()), Column(events, "by_person", e => Stored.Id(e.What.By)), Column(events, "by_name", e => e.What.ByName),
        Column(events, "at", e => Stored.Instant(e.What.At)), Column(events, "comment", e => e.What.Comment)));

    public static async Task Judgements(Session session, Guid cycle, IReadOnlyList<(Guid Agency, GivenJudgement Given)> given)
    {
        var numbers = (await session.List<(string Agency, long Number)>(
            "select agency_id, number from submission where cycle_id = @Cycle and agency_id in @Agencies limit 1000",
            new { Cycle = Stored.Id(cycle), Agencies = given.Select(g => Stored.Id(g.Agency)).Distinct().ToArray() })).ToDictionary(s => Stored.Id(s.Agency), s => s.Number);
        await session.Insert(new RowBatch(
            "judgement",
            Column(given, "submission_number", j => numbers[j.Agency]), Column(given, "seat", j => (long)j.Given.Seat), Column(given, "item", j => j.Given.Item),
            Column(given, "person_id", j => Stored.Id(j.Given.Person)), Column(given, "mark", j => Stored.Score(j.Given.What.Mark)), Column(given, "reason", j => j.Given.What.Reason?.ToString()),
            Column(given, "missing_elements", j => JudgementStore.Missing(j.Given.What)), Column(given, "comment", j => j.Given.What.Comment), Column(given, "judged_at", j => Stored.Instant(j.Given.At))));
    }

    private static (string, Array) Column<TRow, T>(IReadOnlyList<TRow> rows, string name, Func<TRow, T> value) => (name, rows.Select(value).ToArray());
}
