using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>Takes the measures and progress of a stored published report into the agency's own, where they can be carried on.</summary>
public sealed class ImportMeasures(Database database)
{
    /// <summary>Current reports of an agency that have rows which are not measures yet, with their number.</summary>
    public static async Task<IReadOnlyList<(StoredReport Report, int Rows)>> Waiting(Session session, Guid agency)
    {
        var waiting = new List<(StoredReport, int)>();
        foreach (var stored in await ReportStore.Current(session, agency))
        {
            var taken = await MeasureStore.RowsOf(session, stored.Id);
            if (stored.Report.FiscalYear is not null && ReportRowsOf.Measures(stored.Report).Count(r => !taken.Contains(r.Row)) is > 0 and var rows)
                waiting.Add((stored, rows));
        }
        return waiting;
    }

    /// <returns>The new measures.</returns>
    public Task<Result<IReadOnlyList<Measure>>> Run(Actor by, Guid agency, Guid report, DateTimeOffset now) =>
        database.Write<IReadOnlyList<Measure>>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.WriteMeasures, now) is not { IsRefused: false } act)
                return new NotAllowed();
            if (await ReportStore.Find(session, report) is not { Report.FiscalYear: { } era } stored || stored.AgencyId != agency)
                return new NothingToImport();
            var taken = await MeasureStore.RowsOf(session, report);
            var rows = ReportRowsOf.Measures(stored.Report).Where(r => !taken.Contains(r.Row)).ToList();
            if (rows.Count == 0)
                return new NothingToImport();
            var year = new FiscalYear(era);
            var number = await MeasureStore.NextNumber(session, agency, year);
            var added = new List<Measure>(rows.Count);
            foreach (var row in rows)
                added.Add(await Add(session, new Measure(Stored.NewId(now), agency, year, number++, row.Content) { ReadFrom = report }, row, stored, now));
            await act.Value.Log("measure.import", stored.Report.Source.FileName, null, string.Join("; ", added.Select(m => m.Content.Title)));
            return added;
        });

    // A published report tells no day; the end of its fiscal year, or the day it came in where that is earlier, is the latest it can tell of.
    private static async Task<Measure> Add(Session session, Measure measure, ReportRow row, StoredReport stored, DateTimeOffset now)
    {
        await MeasureStore.Add(session, measure, row.Row);
        if (row is { Status: null, Text: null, Outcome: null })
            return measure;
        var until = new[] { measure.Year.End, Bangkok.DayOf(stored.ImportedAt) }.Min();
        var status = row.Status ?? MeasureStatus.InProgress;
        var progress = new ProgressReport(Stored.NewId(now), until, status, row.Text, row.Outcome, stored.Report.Source.FileName, stored.ImportedAt);
        await ProgressStore.Add(session, measure.Agency, measure.Id, progress, []);
        var told = measure with { Progress = [progress] };
        await MeasureDue.Set(session, told);
        return told;
    }
}
