using OpenIta.Agencies;

namespace OpenIta.Results;

/// <summary>An agency with all its public results.</summary>
/// <param name="ProvincePlace">Of its province in the order of the dictionary.</param>
/// <param name="Shown">What it stands with where no year is asked for; null without a result.</param>
/// <param name="Years">The latest first.</param>
internal sealed record ListedAgency(
    Guid Id, string? Code, string Name, string? Type, string? Size, string? District, string? Province, string SearchKey, long ProvincePlace, YearSummary? Shown, IReadOnlyList<YearSummary> Years)
{
    public YearSummary? In(int fiscalYear)
    {
        foreach (var year in Years)
            if (year.FiscalYear == fiscalYear)
                return year;
        return null;
    }

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
        var (type, province, level) = (Given(query.Type), Given(query.Province), Given(query.Level));
        var (matching, facets) = (new List<Listed>(), new FacetCounts(level));
        foreach (var agency in agencies.Where(a => a.Is(words, null, null)))
        {
            var year = query.FiscalYear is { } asked ? agency.In(asked) : agency.Shown;
            var fits = new Fits(
                Type: type is null || agency.Type == type, Province: province is null || agency.Province == province,
                Year: query.FiscalYear is null || year is not null, Level: level is null || year?.Level?.Code == level);
            facets.Count(agency, year, fits);
            if (fits is { Type: true, Province: true, Year: true, Level: true })
                matching.Add(new Listed(agency, year));
        }
        var size = Math.Clamp(query.PageSize, 1, AgencyQuery.LargestPage);
        var number = query.Page >= 1 && (query.Page - 1L) * size < matching.Count ? query.Page : 1;
        var rows = Sorted(matching, query.Sort).Skip((number - 1) * size).Take(size);
        return new AgencyListing(new Page<AgencyRow>([.. rows.Select(Row)], matching.Count, number, size), facets.Read());
    }

    // Each of these orders keeps that of the names among equals.
    private static IEnumerable<Listed> Sorted(List<Listed> found, AgencySort sort) => sort switch
    {
        AgencySort.Total => found.OrderBy(l => l.Year?.Total is null).ThenByDescending(l => l.Year?.Total),
        AgencySort.Province => found.OrderBy(l => l.Agency.ProvincePlace),
        _ => found,
    };

    private static AgencyRow Row(Listed listed) => new(
        listed.Agency.Id, listed.Agency.Name, listed.Agency.Type, listed.Agency.District, listed.Agency.Province,
        listed.Year?.FiscalYear, listed.Year?.Total, listed.Year?.Level, listed.Year?.Findings ?? 0);

    private static string? Given(string? choice) => string.IsNullOrWhiteSpace(choice) ? null : choice;

    private readonly record struct Listed(ListedAgency Agency, YearSummary? Year);
}
