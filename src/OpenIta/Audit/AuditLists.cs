using OpenIta.Storage;

namespace OpenIta.Audit;

/// <summary>What is looked for in the log; null where anything will do.</summary>
/// <param name="Agency">Entries of this agency alone.</param>
/// <param name="Word">Part of a name, an act or a subject.</param>
/// <param name="From">At this instant or later.</param>
/// <param name="Before">Earlier than this instant.</param>
/// <param name="Person">Done by this person.</param>
public sealed record AuditQuery(Guid? Agency = null, string? Word = null, DateTimeOffset? From = null, DateTimeOffset? Before = null, Guid? Person = null);

/// <summary>An entry as people read it.</summary>
public sealed record ListedEntry(long Position, DateTimeOffset At, string Person, string Role, string Act, string Subject, string? Before, string? After);

/// <summary>The log searched, the latest entry first.</summary>
public sealed class AuditLists(Database database)
{
    public const int PageSize = 50;

    /// <summary>The most that one export holds.</summary>
    public const int ExportSize = 100_000;

    private const string Matching = """
        from audit_log where (@Agency is null or agency_id = @Agency) and (@From is null or at >= @From) and (@Before is null or at < @Before)
          and (@Person is null or person_id = @Person)
          and (@Word is null or lower(person_name) like @Word escape '!' or lower(act) like @Word escape '!' or lower(subject) like @Word escape '!')
        """;

    public Task<(IReadOnlyList<ListedEntry> Entries, long Count)> Page(AuditQuery query, int page, CancellationToken stop = default) =>
        database.Read(async session => (await List(session, query, PageSize, (Math.Max(1, page) - 1) * PageSize), await session.One<long>("select count(*) " + Matching, Parameters(query, 0, 0))), stop);

    public Task<IReadOnlyList<ListedEntry>> All(AuditQuery query, CancellationToken stop = default) => database.Read(session => List(session, query, ExportSize, 0), stop);

    private static async Task<IReadOnlyList<ListedEntry>> List(Session session, AuditQuery query, int size, int skip) =>
    [
        .. (await session.List<AuditRows.Row>($"select {AuditRows.Columns} " + Matching + " order by position desc limit @Size offset @Skip", Parameters(query, size, skip)))
            .Select(r => new ListedEntry(r.Position, Stored.Instant(r.At), r.PersonName, r.Role, r.Act, r.Subject, r.Before, r.After)),
    ];

    private static object Parameters(AuditQuery query, int size, int skip) => new
    {
        Agency = query.Agency is { } agency ? Stored.Id(agency) : null,
        Word = string.IsNullOrWhiteSpace(query.Word) ? null : $"%{Escaped(query.Word.Trim().ToLowerInvariant())}%",
        From = query.From is { } from ? Stored.Instant(from) : null,
        Before = query.Before is { } before ? Stored.Instant(before) : null,
        Person = query.Person is { } person ? Stored.Id(person) : null,
        Size = size,
        Skip = skip,
    };

    private static string Escaped(string word) => word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
