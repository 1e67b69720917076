using OpenIta.Frameworks;

namespace OpenIta.Results;

/// <summary>One page of the list of agencies, and what it can be narrowed by.</summary>
public sealed record AgencyListing(Page<AgencyRow> Page, AgencyFacets Facets);

/// <summary>Rows of one page out of <paramref name="Count"/>.</summary>
/// <param name="Number">From 1.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, long Count, int Number, int Size)
{
    /// <summary>Number of pages, at least 1.</summary>
    public int Pages => (int)Math.Max(1, (Count + Size - 1) / Size);

    public Page<TRow> Map<TRow>(Func<T, TRow> row) => new([.. Rows.Select(row)], Count, Number, Size);
}

/// <summary>An agency in the list with its result of one year: the year asked for, else its latest.</summary>
/// <param name="FiscalYear">Null when no report of it names a year.</param>
/// <param name="Total">Null when no report gives the total of that year.</param>
/// <param name="Findings">Findings of the audit in the current reports of that year.</param>
public sealed record AgencyRow(
    Guid Id, string Name, string? Type, string? District, string? Province, int? FiscalYear, decimal? Total, ResultLevel? Level, int Findings);

/// <summary>A level by its code and its title in Thai, such as <c>good</c> and ผ่านดี. The two are equal where no pack knows the level.</summary>
public sealed record ResultLevel(string Code, string Title)
{
    internal static ResultLevel Of(Level level) => new(level.Code, level.Title.ToString());
}

/// <summary>How many agencies each choice would leave, with the other choices of the query kept.</summary>
public sealed record AgencyFacets(
    IReadOnlyList<Facet> Types, IReadOnlyList<Facet> Provinces, IReadOnlyList<Facet> Years, IReadOnlyList<Facet> Levels);

/// <param name="Value">What to put into the query.</param>
/// <param name="Title">What to show.</param>
public sealed record Facet(string Value, string Title, long Count);
