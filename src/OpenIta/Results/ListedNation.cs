using System.Globalization;
using OpenIta.Agencies;

namespace OpenIta.Results;

/// <summary>An agency with all its public results.</summary>
/// <param name="ProvincePlace">Of its province in the order of the dictionary.</param>
/// <param name="Shown">What it stands with where no year is asked for; null without a result.</param>
/// <param name="Years">The latest first.</param>
internal sealed record ListedAgency(
    Guid Id, string? Code, string Name, string? Type, string? Size, string? District, string? Province, string SearchKey, long ProvincePlace, YearSummary? Shown, IReadOnlyList<YearSummary> Years)
{
    public YearSummary? In(int fiscalYear) => Years.FirstOrDefault(y => y.FiscalYear == fiscalYear);

    /// <summary>Whether it stands under these words and in this place; null is "any".</summary>
    public bool Is(IReadOnlyList<string> words, string? type, string? province) =>
        (type is null || Type == type) && (province is null || Province == province) && words.All(w => SearchKey.Contains(w, StringComparison.Ordinal));
}

/// <summary>All agencies, in the order of their names. Pure.</summary>
internal sealed class ListedNation(IReadOnlyList<ListedAgency> agencies)
{
    /// <summary>In an order that never changes.</summary>
    public IReadOnlyList<ListedAgency> ById { get; } = [.. agencies.OrderBy(a => a.Id)];

    public AgencyListing Search(AgencyQuery query)
    {
        var words = SearchWords.Of(query.Text);
        var named = agencies.Where(a => a.Is(words, null, null)).ToList();
        var choice = new Choice(Given(query.Type), Given(query.Province), query.FiscalYear, Given(query.Level));
        var found = Sorted(Chosen(named, choice), query.Sort).ToList();
        var size = Math.Clamp(query.PageSize, 1, AgencyQuery.LargestPage);
        var number = query.Page >= 1 && (query.Page - 1L) * size < found.Count ? query.Page : 1;
        return new AgencyListing(new Page<AgencyRow>([.. found.Skip((number - 1) * size).Take(size).Select(Row)], found.Count, number, size), Facets(named, choice));
    }

    private static IEnumerable<Listed> Chosen(IEnumerable<ListedAgency> named, Choice choice) =>
        from agency in named
        where (choice.Type is null || agency.Type == choice.Type) && (choice.Province is null || agency.Province == choice.Province)
        let year = choice.Year is { } asked ? agency.In(asked) : agency.Shown
        where (choice.Year is null || year is not null) && (choice.Level is null || year?.Level?.Code == choice.Level)
        select new Listed(agency, year);

    // Each of these orders keeps that of the names among equals.
    private static IEnumerable<Listed> Sorted(IEnumerable<Listed> found, AgencySort sort) => sort switch
    {
        AgencySort.Total => found.OrderBy(l => l.Year?.Total is null).ThenByDescending(l => l.Year?.Total),
        AgencySort.Province => found.OrderBy(l => l.Agency.ProvincePlace),
        _ => found,
    };

    // Each list of choices keeps the other choices and lets go of its own, so that a person can change it.
    private static AgencyFacets Facets(List<ListedAgency> named, Choice choice) => new(
        [
            .. Chosen(named, choice with { Type = null }).Where(l => l.Agency.Type is not null).CountBy(l => l.Agency.Type!)
                .OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => new Facet(t.Key, t.Key, t.Value)),
        ],
        [
            .. Chosen(named, choice with { Province = null }).Where(l => l.Agency.Province is not null).CountBy(l => (l.Agency.ProvincePlace, Name: l.Agency.Province!))
                .OrderBy(p => p.Key.ProvincePlace).ThenBy(p => p.Key.Name, StringComparer.Ordinal).Select(p => new Facet(p.Key.Name, p.Key.Name, p.Value)),
        ],
        [
            .. Chosen(named, choice with { Year = null, Level = null }).SelectMany(l => l.Agency.Years).Where(y => choice.Level is null || y.Level?.Code == choice.Level)
                .CountBy(y => y.FiscalYear).OrderByDescending(y => y.Key).Select(y => (Year: y.Key.ToString(CultureInfo.InvariantCulture), y.Value)).Select(y => new Facet(y.Year, y.Year, y.Value)),
        ],
        [
            .. Chosen(named, choice with { Level = null }).Select(l => l.Year).OfType<YearSummary>().Where(y => y.Level is not null).GroupBy(y => y.Level!.Code)
                .OrderBy(g => g.All(y => y.Total is null)).ThenByDescending(g => g.Max(y => y.Total)).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Facet(g.Key, g.First().Level!.Title, g.Count())),
        ]);

    private static AgencyRow Row(Listed listed) => new(
        listed.Agency.Id, listed.Agency.Name, listed.Agency.Type, listed.Agency.District, listed.Agency.Province,
        listed.Year?.FiscalYear, listed.Year?.Total, listed.Year?.Level, listed.Year?.Findings ?? 0);

    private static string? Given(string? choice) => string.IsNullOrWhiteSpace(choice) ? null : choice;

    private sealed record Choice(string? Type, string? Province, int? Year, string? Level);

    private readonly record struct Listed(ListedAgency Agency, YearSummary? Year);
}
