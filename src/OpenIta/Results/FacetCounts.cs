using System.Globalization;
using System.Runtime.InteropServices;

namespace OpenIta.Results;

/// <summary>Which choices of a query an agency fits, each by itself.</summary>
internal readonly record struct Fits(bool Type, bool Province, bool Year, bool Level);

/// <summary>
/// Counts, in one walk over all agencies that are named so, what each further choice would leave. Each list of choices keeps the other
/// choices of the query and lets go of its own, so that a person can change it.
/// </summary>
/// <param name="level">The level that the query asks for.</param>
internal sealed class FacetCounts(string? level)
{
    private readonly Dictionary<string, long> types = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Place, string Name), long> provinces = [];
    private readonly Dictionary<int, long> years = [];
    private readonly Dictionary<string, LevelCount> levels = new(StringComparer.Ordinal);

    public void Count(ListedAgency agency, YearSummary? year, Fits fits)
    {
        if (fits is { Province: true, Year: true, Level: true } && agency.Type is { } type)
            CollectionsMarshal.GetValueRefOrAddDefault(types, type, out _)++;
        if (fits is { Type: true, Year: true, Level: true } && agency.Province is { } province)
            CollectionsMarshal.GetValueRefOrAddDefault(provinces, (agency.ProvincePlace, province), out _)++;
        if (fits is { Type: true, Province: true })
            foreach (var one in agency.Years)
                if (level is null || one.Level?.Code == level)
                    CollectionsMarshal.GetValueRefOrAddDefault(years, one.FiscalYear, out _)++;
        if (fits is { Type: true, Province: true, Year: true } && year?.Level is { } reached)
            (CollectionsMarshal.GetValueRefOrAddDefault(levels, reached.Code, out _) ??= new LevelCount(reached.Title)).Add(year.Total);
    }

    public AgencyFacets Read() => new(
        [.. types.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => new Facet(t.Key, t.Key, t.Value))],
        [.. provinces.OrderBy(p => p.Key.Place).ThenBy(p => p.Key.Name, StringComparer.Ordinal).Select(p => new Facet(p.Key.Name, p.Key.Name, p.Value))],
        [.. years.OrderByDescending(y => y.Key).Select(y => (Name: y.Key.ToString(CultureInfo.InvariantCulture), y.Value)).Select(y => new Facet(y.Name, y.Name, y.Value))],
        [
            .. levels.OrderBy(l => l.Value.Best is null).ThenByDescending(l => l.Value.Best).ThenBy(l => l.Key, StringComparer.Ordinal)
                .Select(l => new Facet(l.Key, l.Value.Title, l.Value.Count)),
        ]);

    private sealed class LevelCount(string title)
    {
        public string Title { get; } = title;

        public long Count { get; private set; }

        /// <summary>The highest total with it: levels stand in the order of what it takes to reach them.</summary>
        public decimal? Best { get; private set; }

        public void Add(decimal? total)
        {
            Count++;
            if (Best is null || total > Best)
                Best = total;
        }
    }
}
