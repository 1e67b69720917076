using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>
/// Carries the measures of one year into the next, with the codes and the period of that year. Each new one knows the old one, where its results stand.
/// </summary>
public sealed class CopyMeasures(Database database, FrameworkLibrary frameworks)
{
    /// <returns>The new measures, in the order of the old ones.</returns>
    public Task<Result<IReadOnlyList<Measure>>> Run(Actor by, Guid agency, FiscalYear from, FiscalYear to, DateTimeOffset now) =>
        database.Write<IReadOnlyList<Measure>>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.WriteMeasures, now) is not { IsRefused: false } act)
                return new NotAllowed();
            var there = (await MeasureStore.Of(session, agency, to)).Select(m => m.ContinuedFrom).ToHashSet();
            var number = await MeasureStore.NextNumber(session, agency, to);
            var codes = frameworks.OfYear(from.BuddhistEra) is { } older && frameworks.OfYear(to.BuddhistEra) is { } newer ? new CodesOfYear(older, newer) : null;
            var copies = (await MeasureStore.Of(session, agency, from)).Where(m => !there.Contains(m.Id))
                .Select((m, i) => new Measure(Stored.NewId(now), agency, to, number + i, Moved(m.Content, to.BuddhistEra - from.BuddhistEra, codes)) { ContinuedFrom = m.Id })
                .ToList();
            if (copies.Count == 0)
                return new NothingToCopy(from.BuddhistEra);
            foreach (var copy in copies)
                await MeasureStore.Add(session, copy);
            await act.Value.Log("measure.copy", $"{from} → {to}", null, string.Join("; ", copies.Select(c => c.Content.Title)));
            return copies;
        });

    private static MeasureContent Moved(MeasureContent content, int years, CodesOfYear? codes) => content with
    {
        Period = PeriodShift.By(content.Period, years),
        Nodes = codes is null ? content.Nodes : [.. content.Nodes.Select(codes.Nearest).OfType<string>().Distinct(StringComparer.Ordinal)],
    };
}
