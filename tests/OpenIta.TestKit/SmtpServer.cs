using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenIta.TestKit;

/// <summary>A mail server on loopback that keeps what it is given. It speaks as much of RFC 5321 as a client needs to hand over a letter.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    private SmtpServer()
    {
        listener.Start();
        running = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Letters as they came over the wire, headers and body.</summary>
    public ConcurrentQueue<ReceivedLetter> Letters { get; } = [];

    /// <summary>What is wrong with it just now.</summary>
    public SmtpFault Fault { get; set; }

    /// <summary>What is answered to a recipient; anything but 250 refuses them.</summary>
    public string AnswerToRecipient { get; set; } = "250 OK";

    public static SmtpServer Start() => new();

    public async ValueTask DisposeAsync()
    {
        // It stops listening last: to accept with a listener that was stopped is an error of another kind.
        await stop.CancelAsync();
        await running;
        listener.Stop();
        stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                try
                {
                    await Talk(await listener.AcceptTcpClientAsync(stop.Token));
                }
                catch (IOException)
                {
                    // This client left; others come.
                }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The test is over, or the client left.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        if (Fault is SmtpFault.SaysNothing)
        {
            await reader.ReadLineAsync(stop.Token);
            return;
        }
        await writer.WriteLineAsync(Fault is SmtpFault.IsBusy ? "421 try again later" : "220 loopback");
        if (Fault is SmtpFault.IsBusy)
            return;
        var (from, to) = ("", new List<string>());
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250 loopback");
                    break;
                case "MAIL":
                    from = line;
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "RCPT":
                    to.Add(line[(line.IndexOf('<') + 1)..line.IndexOf('>')]);
                    await writer.WriteLineAsync(AnswerToRecipient);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    if (Fault is SmtpFault.DiesBeforeTheText)
                        return;
                    Letters.Enqueue(new ReceivedLetter(from, [.. to], await Data(reader)));
                    if (Fault is SmtpFault.DiesBeforeItSaysThatItHasTheLetter)
                        return;
                    to.Clear();
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }

    private async Task<string> Data(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        return text.ToString();
    }
}

public enum SmtpFault { None, IsBusy, SaysNothing, DiesBeforeTheText, DiesBeforeItSaysThatItHasTheLetter }

/// <param name="Text">Headers, an empty line, the body as it was encoded.</param>
public sealed record ReceivedLetter(string From, IReadOnlyList<string> To, string Text)
{
    public string Header(string name) => Unfolded.Split('\n').First(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    /// <summary>The body, which we send as base64.</summary>
    public string Body => Encoding.UTF8.GetString(Convert.FromBase64String(Text[(Text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace("\n", "", StringComparison.Ordinal)));

    /// <summary>The subject with its encoded words (RFC 2047, base64) read.</summary>
    public string Subject => string.Concat(Header("Subject").Split(' ').Select(w =>
        w.StartsWith("=?utf-8?B?", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(w[10..^2])) : w));

    private string Unfolded => Text[..Text.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal);
}
