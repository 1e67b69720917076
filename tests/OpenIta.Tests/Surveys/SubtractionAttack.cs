using OpenIta.Surveys;

namespace OpenIta.Tests.Surveys;

/// <summary>
/// Somebody who knows how many answered in every group and the sum of points of every group that is shown, and works out the others:
/// by elimination over the equations, and by tightening bounds until nothing moves, which on a tree is exact.
/// </summary>
internal sealed class SubtractionAttack
{
    private const int MostPoints = 100;

    private readonly IReadOnlyList<RespondentGroup> groups;
    private readonly IReadOnlySet<Guid> shown;
    private readonly Dictionary<Guid, int> places;
    private readonly long[] sizes;
    private readonly long[] sums;

    public SubtractionAttack(IReadOnlyList<RespondentGroup> groups, IReadOnlySet<Guid> shown, Random random)
    {
        (this.groups, this.shown) = (groups, shown);
        places = groups.Select((g, i) => (g.Id, i)).ToDictionary(g => g.Id, g => g.i);
        sizes = [.. groups.Select(g => g.Own)];
        // Nobody has no points at all or all of them, or the sum alone would tell.
        sums = [.. groups.Select(g => Enumerable.Range(0, (int)g.Own).Sum(_ => (long)random.Next(1, MostPoints)))];
        // Parents stand before their children.
        for (var i = groups.Count - 1; i > 0; i--)
        {
            sizes[places[groups[i].Parent!.Value]] += sizes[i];
            sums[places[groups[i].Parent!.Value]] += sums[i];
        }
    }

    public IReadOnlyList<Guid> Hidden => [.. groups.Select(g => g.Id).Where(id => !shown.Contains(id) && sizes[places[id]] > 0)];

    public long Size(Guid group) => sizes[places[group]];

    /// <summary>Hidden groups whose sum has only one possible value.</summary>
    public IReadOnlyList<Guid> Recovered()
    {
        var total = groups.Select((g, i) => shown.Contains(g.Id) ? (Low: sums[i], High: sums[i]) : (Low: 0L, High: sizes[i] * MostPoints)).ToArray();
        var own = groups.Select(g => (Low: 0L, High: g.Own * MostPoints)).ToArray();
        var children = groups.Select(g => groups.Where(c => c.Parent == g.Id).Select(c => places[c.Id]).ToArray()).ToArray();
        for (var moved = true; moved;)
        {
            moved = false;
            for (var g = 0; g < groups.Count; g++)
            {
                var low = own[g].Low + children[g].Sum(c => total[c].Low);
                var high = own[g].High + children[g].Sum(c => total[c].High);
                moved |= Tighten(ref total[g], low, high);
                moved |= Tighten(ref own[g], total[g].Low - (high - own[g].High), total[g].High - (low - own[g].Low));
                foreach (var c in children[g])
                    moved |= Tighten(ref total[c], total[g].Low - (high - total[c].High), total[g].High - (low - total[c].Low));
            }
        }
        return [.. Hidden.Where(h => total[places[h]].Low == total[places[h]].High)];
    }

    /// <summary>Hidden groups that are a sum and difference of shown ones, whatever the values: by Gaussian elimination.</summary>
    public IReadOnlyList<Guid> Determined()
    {
        var known = Reduced([.. groups.Where(g => shown.Contains(g.Id)).Select(g => Row(g.Id))]);
        return [.. Hidden.Where(h => Reduced([.. known, Row(h)]).Count == known.Count)];
    }

    /// <summary>The fewest respondents whose sum follows from one shown group less the shown ones below it; the size of a large group where none is left over.</summary>
    public long SmallestRest()
    {
        var rests = groups.Where(g => shown.Contains(g.Id))
            .Select(g => sizes[places[g.Id]] - TopShown(g.Id).Sum(s => sizes[places[s]])).Where(rest => rest > 0).ToList();
        return rests.Count == 0 ? long.MaxValue : rests.Min();
    }

    private IEnumerable<Guid> TopShown(Guid group) =>
        groups.Where(c => c.Parent == group).SelectMany(c => shown.Contains(c.Id) ? [c.Id] : TopShown(c.Id));

    // 1 for every part that lies in the group and has respondents.
    private double[] Row(Guid group) => [.. groups.Select(g => g.Own > 0 && IsWithin(g, group) ? 1.0 : 0.0)];

    private bool IsWithin(RespondentGroup group, Guid outer) => group.Id == outer || (group.Parent is { } parent && IsWithin(groups[places[parent]], outer));

    private static List<double[]> Reduced(List<double[]> rows)
    {
        var reduced = new List<double[]>();
        foreach (var row in rows.Select(r => (double[])r.Clone()))
        {
            foreach (var pivot in reduced)
            {
                var at = Array.FindIndex(pivot, v => Math.Abs(v) > 1e-9);
                var factor = row[at] / pivot[at];
                for (var i = 0; i < row.Length; i++)
                    row[i] -= factor * pivot[i];
            }
            if (Array.Exists(row, v => Math.Abs(v) > 1e-9))
                reduced.Add(row);
        }
        return reduced;
    }

    private static bool Tighten(ref (long Low, long High) bounds, long low, long high)
    {
        var tighter = (Math.Max(bounds.Low, low), Math.Min(bounds.High, high));
        var moved = tighter != bounds;
        bounds = tighter;
        return moved;
    }
}
