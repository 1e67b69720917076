using OpenIta.Reports;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>The rows of a report that questions across agencies need; the report itself is stored whole beside them.</summary>
internal static class ReportRows
{
    public static async Task Add(Session session, string id, PublishedReport report)
    {
        await session.Execute(
            """
            insert into printed_score (report_id, fiscal_year, node, line, score, printed)
            values (@Id, @FiscalYear, @Code, @Line, @Score, @Text) on conflict do nothing
            """,
            from score in report.Scores
            let year = score.FiscalYear ?? report.FiscalYear
            where year is not null
            select new { Id = id, FiscalYear = year, score.Code, score.Line, Score = Stored.Score(score.Value), score.Text });
        await session.Execute(
            "insert into finding (report_id, position, rule, node, line) values (@Id, @Position, @Rule, @Node, @Line)",
            report.Findings.Select((f, position) => new { Id = id, Position = position, f.Rule, f.Node, f.Line }));
        await session.Execute(
            "insert into measure (report_id, position, title, status, line) values (@Id, @Position, @Title, @Status, @Line)",
            report.Measures.Select((m, position) => new { Id = id, Position = position, m.Title, Status = m.Status?.ToString(), Line = First(m.Lines) }));
        await session.Execute(
            "insert into progress (report_id, position, node, status, line) values (@Id, @Position, @Node, @Status, @Line)",
            Progress(report).Select((p, position) => new { Id = id, Position = position, p.Node, Status = p.Status?.ToString(), Line = First(p.Lines) }));
    }

    public static async Task Remove(Session session, string id)
    {
        await session.Execute("delete from printed_score where report_id = @Id", new { Id = id });
        await session.Execute("delete from finding where report_id = @Id", new { Id = id });
        await session.Execute("delete from measure where report_id = @Id", new { Id = id });
        await session.Execute("delete from progress where report_id = @Id", new { Id = id });
    }

    // A disclosure-item row without status and text is a responsibility list, not a progress.
    private static IEnumerable<(string? Node, MeasureStatus? Status, IReadOnlyList<int> Lines)> Progress(PublishedReport report) =>
        report.IndicatorProgress.Select(p => (p.Code ?? p.Indicator, p.Status, p.Lines))
            .Concat(report.DisclosureItems.Where(d => d.Status is not null || d.Progress is not null).Select(d => ((string?)d.Code, d.Status, d.Lines)));

    private static int? First(IReadOnlyList<int> lines) => lines.Count > 0 ? lines[0] : null;
}
