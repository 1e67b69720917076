using OpenIta.Storage;

namespace OpenIta.Mail;

/// <summary>Where a use case leaves its letters: they are kept with what it changed, and sent by a job afterwards.</summary>
public static class Outbox
{
    /// <summary>The letter is not to be sent after all; before its transaction ends nobody has seen it.</summary>
    public static Task TakeBack(Session session, Letter letter) => session.Execute("delete from mail where once_key = @OnceKey and sent_at is null", new { letter.OnceKey });

    /// <summary>True when the letter is new; false when one with its key was written before.</summary>
    public static async Task<bool> Write(Session session, Letter letter, DateTimeOffset now) => await session.Execute(
        """
        insert into mail (id, once_key, recipient, subject, body, written_at, due_at) values (@Id, @OnceKey, @Recipient, @Subject, @Body, @Now, @Now)
        on conflict (once_key) do nothing
        """,
        new { Id = Stored.Id(Stored.NewId(now)), letter.OnceKey, letter.Recipient, letter.Subject, letter.Body, Now = Stored.Instant(now) }) > 0;
}
