using System.Net;
using System.Net.Mail;
using System.Text;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Mail;

/// <summary>
/// Sends the letters that are due. A letter is taken first, so that of several programs one sends it; one that fails is tried again later,
/// for as long as it is good for. Where the server itself is away the others wait untouched.
/// A crash between sending and noting it sends the letter a second time with the same Message-ID, which mail programs show once.
/// </summary>
public sealed class SendMail(Database database, SmtpSettings settings, TimeProvider time)
{
    private const int AtOnce = 50;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10), LongestWait = TimeSpan.FromMinutes(30), GoodFor = TimeSpan.FromDays(7);

    /// <summary>A server that says nothing for so long is away.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many letters went out.</summary>
    public async Task<Result<int>> Run(CancellationToken stop = default)
    {
        var sent = 0;
        foreach (var letter in await database.Read(s => MailStore.Due(s, time.GetUtcNow(), AtOnce), stop))
        {
            var taken = await database.Write<bool>(async s => await MailStore.Take(s, letter, time.GetUtcNow() + Lease), stop);
            if (taken.IsRefused)
                return taken.Refusal;
            if (!taken.Value)
                continue;
            var failure = await Send(letter, stop);
            var noted = await database.Write<bool>(async s =>
            {
                await Note(s, letter, failure);
                return true;
            }, stop);
            if (noted.IsRefused)
                return noted.Refusal;
            sent += failure is null ? 1 : 0;
            if (failure is { IsOfServer: true })
                break;
        }
        return sent;
    }

    private Task Note(Session session, DueLetter letter, Failure? failure)
    {
        var now = time.GetUtcNow();
        if (failure is null)
            return MailStore.Sent(session, letter.Id, now);
        var wait = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, letter.Attempts), LongestWait.TotalMinutes));
        return MailStore.Failed(session, letter.Id, failure.Reason, failure.ForGood ? null : now + wait);
    }

    // Null when the server took it. What a server or an address can cause is noted; what is our bug throws.
    private async Task<Failure?> Send(DueLetter letter, CancellationToken stop)
    {
        // Nobody wants last year's reminders on the day a server is set at last.
        if (Stored.Instant(letter.WrittenAt) < time.GetUtcNow() - GoodFor)
            return new Failure("too old", ForGood: true);
        if (!MailAddress.TryCreate(letter.Recipient, out var recipient))
            return new Failure("no e-mail address", ForGood: true);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(Patience);
            using var message = Message(letter, recipient);
            using var server = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypt };
            if (settings.User is { Length: > 0 })
                server.Credentials = new NetworkCredential(settings.User, settings.Password);
            await server.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (SmtpFailedRecipientException e)
        {
            return new Failure(e.Message, ForGood: (int)e.StatusCode >= 500);
        }
        catch (Exception e) when (e is SmtpException or IOException or System.Security.Authentication.AuthenticationException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new Failure(e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message, ForGood: false, IsOfServer: true);
        }
    }

    private MailMessage Message(DueLetter letter, MailAddress recipient)
    {
        var message = new MailMessage(new MailAddress(settings.From), recipient)
        {
            // A line break here would be a header of its own.
            Subject = string.Concat(letter.Subject.Select(c => char.IsControl(c) ? ' ' : c)),
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64,
        };
        message.Headers["Message-ID"] = $"<{letter.Id}@{message.From!.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }

    private sealed record Failure(string Reason, bool ForGood, bool IsOfServer = false);
}
