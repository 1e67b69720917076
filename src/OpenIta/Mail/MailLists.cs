using OpenIta.Storage;

namespace OpenIta.Mail;

/// <summary>The letters as the mailbox page shows them.</summary>
public sealed class MailLists(Database database)
{
    public const int PageSize = 50;

    private const string Columns = """
        id as "Id", recipient as "Recipient", subject as "Subject", written_at as "WrittenAt", sent_at as "SentAt", attempts as "Attempts", failure as "Failure", due_at as "DueAt"
        """;

    /// <summary>The latest first, and how many there are.</summary>
    public Task<(IReadOnlyList<MailRow> Rows, long Count)> Latest(int page, CancellationToken stop = default) => database.Read(async session =>
    {
        var count = await session.One<long>("select count(*) from mail");
        var rows = await session.List<Row>(
            $"select {Columns} from mail order by written_at desc, id desc limit {PageSize} offset @Skip", new { Skip = (Math.Max(1, page) - 1) * PageSize });
        return ((IReadOnlyList<MailRow>)[.. rows.Select(r => r.Read())], count);
    }, stop);

    /// <summary>One letter with its text, which is empty once it was sent.</summary>
    public Task<(MailRow Row, string Body)?> Find(Guid id, CancellationToken stop = default) => database.Read<(MailRow, string)?>(async session =>
        await session.Find<Row>($"""select {Columns}, body as "Body" from mail where id = @Id""", new { Id = Stored.Id(id) }) is { } row ? (row.Read(), row.Body) : null, stop);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Recipient { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Body { get; init; } = "";

        public string WrittenAt { get; init; } = "";

        public string? SentAt { get; init; }

        public string DueAt { get; init; } = "";

        public int Attempts { get; init; }

        public string? Failure { get; init; }

        public MailRow Read() => new(
            Stored.Id(Id), Recipient, Subject, Stored.Instant(WrittenAt), SentAt is null ? null : Stored.Instant(SentAt), Attempts, Failure, SentAt is null && DueAt == MailStore.Never);
    }
}

/// <param name="Failure">Why the last attempt failed; null when none did.</param>
/// <param name="GivenUp">No further attempt is made.</param>
public sealed record MailRow(Guid Id, string Recipient, string Subject, DateTimeOffset WrittenAt, DateTimeOffset? SentAt, int Attempts, string? Failure, bool GivenUp);
