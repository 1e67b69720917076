using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>Writes a measure: a new one, or another content of one that is there.</summary>
public sealed class SaveMeasure(Database database, FrameworkLibrary frameworks)
{
    public Task<Result<Measure>> Add(Actor by, Guid agency, FiscalYear year, MeasureContent content, DateTimeOffset now) =>
        database.Write<Measure>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.WriteMeasures, now) is not { IsRefused: false } act)
                return new NotAllowed();
            var tidy = MeasureRules.Check(content, year, frameworks.OfYear(year.BuddhistEra));
            if (tidy.IsRefused)
                return tidy.Refusal;
            var measure = new Measure(Stored.NewId(now), agency, year, await MeasureStore.NextNumber(session, agency, year), tidy.Value);
            await MeasureStore.Add(session, measure);
            await act.Value.Log("measure.add", measure.Content.Title, null, MeasureStore.Write(measure.Content));
            return measure;
        });

    /// <param name="version">The version that was open when the person typed.</param>
    public Task<Result<Measure>> Change(Actor by, Guid agency, Guid id, int version, MeasureContent content, DateTimeOffset now) =>
        database.Write<Measure>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.WriteMeasures, now) is not { IsRefused: false } act)
                return new NotAllowed();
            if (await MeasureStore.Find(session, agency, id) is not { } before)
                return new MeasureGone();
            var tidy = MeasureRules.Check(content, before.Year, frameworks.OfYear(before.Year.BuddhistEra));
            if (tidy.IsRefused)
                return tidy.Refusal;
            var changed = before with { Content = tidy.Value, Version = version + 1 };
            if (!await MeasureStore.Change(session, changed, version))
                return new MeasureChangedMeanwhile();
            await act.Value.Log("measure.change", tidy.Value.Title, MeasureStore.Write(before.Content), MeasureStore.Write(tidy.Value));
            return changed;
        });

    /// <summary>Only while nothing was reported: what was done stays on record.</summary>
    public Task<Result<Measure>> Remove(Actor by, Guid agency, Guid id, DateTimeOffset now) =>
        database.Write<Measure>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.WriteMeasures, now) is not { IsRefused: false } act)
                return new NotAllowed();
            if (await MeasureStore.Find(session, agency, id) is not { } measure)
                return new MeasureGone();
            if (measure.Progress.Count > 0 || await MeasureStore.IsContinued(session, id))
                return new MeasureHasProgress();
            await MeasureStore.Remove(session, id);
            await act.Value.Log("measure.remove", measure.Content.Title, MeasureStore.Write(measure.Content), null);
            return measure;
        });
}
