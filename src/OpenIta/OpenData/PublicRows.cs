using OpenIta.Agencies;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.OpenData;

/// <summary>What a program asks of the rows of a year. Null is "any".</summary>
public sealed record RowQuery
{
    public const int LargestPage = 500;

    /// <summary>Part of a name, in any spelling.</summary>
    public string? Text { get; init; }

    public string? Type { get; init; }

    public string? Province { get; init; }

    /// <summary>Code of a level.</summary>
    public string? Level { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 100;
}

/// <summary>An agency as everyone may know it.</summary>
public sealed record AgencyEntry(Guid Id, string? Code, string Name, string? Type, string? Size, string? District, string? Province);

/// <summary>An agency with its result of a year at every node.</summary>
public sealed record ResultRow(Guid Agency, string Name, string? Type, string? Province, AgencyResult Result);

/// <summary>
/// Agencies and results, a page at a time, in the order of ids, so that pages fit together while results are added. They are looked for among
/// the nation in memory; only the scores of a page are asked of the database.
/// </summary>
public sealed class PublicRows(Database database, AgencyLists lists)
{
    public Task<Page<AgencyEntry>> Agencies(RowQuery query, CancellationToken stop = default) => database.Read(
        async session => Cut(query, [.. Found(await lists.Nation(session), query)]).Map(a => new AgencyEntry(a.Id, a.Code, a.Name, a.Type, a.Size, a.District, a.Province)),
        stop);

    /// <summary>Published results of a year.</summary>
    public Task<Page<ResultRow>> Results(int fiscalYear, RowQuery query, CancellationToken stop = default) =>
        database.Read(session => Load(session, ResultAudience.Everyone, fiscalYear, query, agency => agency.In(fiscalYear)), stop);

    /// <summary>Final results that are not published. The caller has asked for the right to read them.</summary>
    public Task<Page<ResultRow>> UnpublishedResults(int fiscalYear, RowQuery query, CancellationToken stop = default) => database.Read(
        async session =>
        {
            var final = await ResultStore.TotalsOfYear(session, ResultAudience.ReadersOfScores, fiscalYear);
            return await Load(session, ResultAudience.ReadersOfScores, fiscalYear, query, agency => final.GetValueOrDefault(agency.Id));
        },
        stop);

    private async Task<Page<ResultRow>> Load(Session session, ResultAudience audience, int fiscalYear, RowQuery query, Func<ListedAgency, YearSummary?> resultOf)
    {
        var page = Cut(query, [
            .. from agency in Found(await lists.Nation(session), query)
               let year = resultOf(agency)
               where year is not null && (query.Level is null || year.Level?.Code == query.Level)
               select (Agency: agency, Year: year),
        ]);
        var scores = await ResultStore.ScoresOf(session, audience, fiscalYear, [.. page.Rows.Select(r => r.Agency.Id)]);
        return page.Map(row => new ResultRow(
            row.Agency.Id, row.Agency.Name, row.Agency.Type, row.Agency.Province,
            new AgencyResult(row.Agency.Id, scores.TryGetValue(row.Agency.Id, out var known) ? row.Year with { Scores = known } : row.Year)));
    }

    private static IEnumerable<ListedAgency> Found(ListedNation nation, RowQuery query)
    {
        var words = SearchWords.Of(query.Text);
        return nation.ById.Where(a => a.Is(words, query.Type, query.Province));
    }

    private static Page<T> Cut<T>(RowQuery query, List<T> found)
    {
        var (number, size) = (Math.Max(1, query.Page), Math.Clamp(query.PageSize, 1, RowQuery.LargestPage));
        return new Page<T>([.. found.Skip((int)Math.Min(found.Count, (number - 1L) * size)).Take(size)], found.Count, number, size);
    }
}
