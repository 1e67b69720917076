using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Measures.WorkPlans;

/// <summary>Adds, removes and imports the steps of a work plan.</summary>
public sealed class ChangePlan(Database database)
{
    public Task<Result<PlanStep>> Add(Actor by, Guid agency, FiscalYear year, PlanPhase phase, PlanContent content, DateTimeOffset now) =>
        database.Write<PlanStep>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.WriteMeasures, now) is not { IsRefused: false } act)
                return new NotAllowed();
            if (string.IsNullOrWhiteSpace(content.Step))
                return new PlanStepWithoutText();
            if (content.Responsible.Append(content.Step).Append(content.Method).Append(content.Period).Any(t => t?.Length > MeasureRules.LongestText))
                return new MeasureTextTooLong(nameof(content.Step), MeasureRules.LongestText);
            var step = new PlanStep(Stored.NewId(now), agency, year, phase, await Next(session, agency, year), content with { Step = content.Step.Trim() });
            await PlanStore.Add(session, step);
            await act.Value.Log("plan.add", step.Content.Step, null, PlanStore.Write(step.Content));
            return step;
        });

    public Task<Result<Guid>> Remove(Actor by, Guid agency, Guid id, DateTimeOffset now) =>
        database.Write<Guid>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.WriteMeasures, now) is not { IsRefused: false } act)
                return new NotAllowed();
            if (!await PlanStore.Remove(session, agency, id))
                return new PlanStepGone();
            await act.Value.Log("plan.remove", Stored.Id(id), null, null);
            return id;
        });

    /// <summary>The steps of a stored published report that are not in the plan yet.</summary>
    /// <returns>How many came in.</returns>
    public Task<Result<int>> Import(Actor by, Guid agency, Guid report, DateTimeOffset now) =>
        database.Write<int>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.WriteMeasures, now) is not { IsRefused: false } act)
                return new NotAllowed();
            if (await ReportStore.Find(session, report) is not { Report.FiscalYear: { } era } stored || stored.AgencyId != agency)
                return new NothingToImport();
            var taken = await PlanStore.RowsOf(session, report);
            var year = new FiscalYear(era);
            var number = await Next(session, agency, year);
            var added = 0;
            foreach (var (row, step) in stored.Report.WorkPlan.Select((s, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), s)).Where(r => !taken.Contains(r.Item1)))
            {
                var content = new PlanContent(step.Step, step.Method, step.Period, step.Responsible);
                await PlanStore.Add(session, new PlanStep(Stored.NewId(now), agency, year, PlanPhases.Of(step.Phase), number + added, content), report, row);
                added++;
            }
            if (added == 0)
                return new NothingToImport();
            await act.Value.Log("plan.import", stored.Report.Source.FileName, null, added.ToString(CultureInfo.InvariantCulture));
            return added;
        });

    private static async Task<int> Next(Session session, Guid agency, FiscalYear year) =>
        1 + (await PlanStore.Of(session, agency, year)).Select(s => s.Number).DefaultIfEmpty(0).Max();
}
