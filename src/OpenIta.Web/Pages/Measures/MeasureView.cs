using OpenIta.Measures;
using OpenIta.Measures.Reminding;
using OpenIta.Storage;

namespace OpenIta.Web.Pages.Measures;

/// <summary>A measure with what came before it.</summary>
/// <param name="Earlier">The measures of former years that it goes on with, the latest first.</param>
/// <param name="Reminders">Who was written to because something of it was overdue.</param>
public sealed record MeasureView(Measure Measure, IReadOnlyList<Measure> Earlier, IReadOnlyList<MeasureReminder> Reminders)
{
    // Ten years of one measure.
    private const int Longest = 10;

    /// <summary>Null when no report of the measure names such a file.</summary>
    public Evidence.File? FileOf(string sha256) => Measure.Progress.SelectMany(p => p.Evidence).OfType<Evidence.File>().FirstOrDefault(f => f.Sha256 == sha256);

    /// <summary>Null when the agency has no such measure.</summary>
    public static async Task<MeasureView?> Load(Session session, Guid agency, Guid id)
    {
        if (await MeasureStore.Find(session, agency, id) is not { } measure)
            return null;
        var earlier = new List<Measure>();
        for (var from = measure.ContinuedFrom; from is { } before && earlier.Count < Longest && await MeasureStore.Find(session, agency, before) is { } found; from = found.ContinuedFrom)
            earlier.Add(found);
        return new MeasureView(measure, earlier, await ReminderStore.Of(session, id));
    }
}
