using OpenIta.Storage;

namespace OpenIta.Mail;

/// <summary>Letters in the database: what is due, and what became of each.</summary>
internal static class MailStore
{
    /// <summary>Letters that are due, the oldest first.</summary>
    public static Task<IReadOnlyList<DueLetter>> Due(Session session, DateTimeOffset now, int most) => session.List<DueLetter>(
        """
        select id as "Id", recipient as "Recipient", subject as "Subject", body as "Body", due_at as "DueAt", attempts as "Attempts", written_at as "WrittenAt"
        from mail where sent_at is null and due_at <= @Now order by due_at, id limit @Most
        """,
        new { Now = Stored.Instant(now), Most = most });

    /// <summary>Takes a letter for sending, so that no other sender does; false when another was first.</summary>
    public static async Task<bool> Take(Session session, DueLetter letter, DateTimeOffset until) => await session.Execute(
        "update mail set due_at = @Until, attempts = attempts + 1 where id = @Id and sent_at is null and due_at = @DueAt",
        new { letter.Id, letter.DueAt, Until = Stored.Instant(until) }) == 1;

    /// <summary>The text of a letter that went out is forgotten: it may have held a link that works once.</summary>
    public static Task Sent(Session session, string id, DateTimeOffset now) => session.Execute(
        "update mail set sent_at = @Now, body = '', failure = null where id = @Id", new { Id = id, Now = Stored.Instant(now) });

    /// <param name="again">When to try again; null to give up.</param>
    public static Task Failed(Session session, string id, string reason, DateTimeOffset? again) => session.Execute(
        "update mail set failure = @Reason, due_at = @DueAt where id = @Id",
        new { Id = id, Reason = reason, DueAt = again is { } then ? Stored.Instant(then) : Never });

    /// <summary>The due date of a letter that is given up, after every other in the order of text.</summary>
    internal const string Never = "9999-12-31T23:59:59.000000Z";
}

internal sealed class DueLetter
{
    public string Id { get; init; } = "";

    public string Recipient { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    public string DueAt { get; init; } = "";

    public string WrittenAt { get; init; } = "";

    public int Attempts { get; init; }
}
