using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Sheets of access codes in the database.</summary>
internal static class CodeStore
{
    public static Task<long> Issued(Session session, Guid survey) =>
        session.One<long>("select coalesce(sum(issued), 0) from code_sheet where survey_id = @Survey", new { Survey = Stored.Id(survey) });

    /// <summary>Adds the hashes in their own order, which is not that of the codes.</summary>
    public static async Task Add(Session session, Guid survey, IEnumerable<byte[]> hashes, Guid sheet)
    {
        var sorted = hashes.OrderBy(Convert.ToHexString, StringComparer.Ordinal).ToArray();
        await session.Execute(
            "insert into code_sheet (id, survey_id, issued) values (@Id, @Survey, @Issued)",
            new { Id = Stored.Id(sheet), Survey = Stored.Id(survey), Issued = (long)sorted.Length });
        await session.Insert(new RowBatch(
            "access_code", ("hash", sorted), ("sheet_id", Enumerable.Repeat(Stored.Id(sheet), sorted.Length).ToArray()), ("spent", new long[sorted.Length])));
    }

    /// <summary>Codes of surveys that closed before then, and the keys of all hashes of those surveys.</summary>
    public static async Task Forget(Session session, DateTimeOffset then)
    {
        var before = new { Then = Stored.Instant(then) };
        await session.Execute("delete from access_code where sheet_id in (select c.id from code_sheet c join survey s on s.id = c.survey_id where s.closed_at <= @Then)", before);
        await session.Execute("delete from survey_secret where survey_id in (select id from survey where closed_at <= @Then)", before);
    }
}
