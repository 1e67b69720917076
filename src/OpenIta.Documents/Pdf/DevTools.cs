using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenIta.Documents;

/// <summary>A conversation with a browser over its DevTools protocol: commands with their answers, several at a time, each ended by a zero byte.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly Stream commands, answers;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> waiting = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly Task reading;
    private int last;

    public DevTools(Stream commands, Stream answers)
    {
        (this.commands, this.answers) = (commands, answers);
        reading = Task.Run(Read);
    }

    /// <summary>Sends a command and waits for its result. A browser that refuses it or is gone throws <see cref="BrowserException"/>.</summary>
    /// <param name="session">The tab it is for; null for the browser.</param>
    public async Task<JsonNode> Send(string method, JsonObject arguments, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = arguments };
        if (session is not null)
            command["sessionId"] = session;
        try
        {
            await Write([.. JsonSerializer.SerializeToUtf8Bytes(command), 0]).WaitAsync(cancel);
            if (reading.IsCompleted)
                throw new BrowserException("The browser is gone.");
            return await answer.Task.WaitAsync(cancel);
        }
        catch (IOException e)
        {
            throw new BrowserException("The browser is gone.", e);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    // To its end, though nobody may wait for it any more: what comes after half a command would not be understood.
    private async Task Write(byte[] command)
    {
        await sending.WaitAsync();
        try
        {
            await commands.WriteAsync(command);
            await commands.FlushAsync();
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task Read()
    {
        var message = new MemoryStream();
        var part = new byte[64 * 1024];
        try
        {
            while (await answers.ReadAsync(part) is > 0 and var read)
                for (var rest = part.AsMemory(0, read); !rest.IsEmpty;)
                {
                    var end = rest.Span.IndexOf((byte)0);
                    message.Write(rest.Span[..(end < 0 ? rest.Length : end)]);
                    if (end < 0)
                        break;
                    Hand(message.GetBuffer().AsSpan(0, (int)message.Length));
                    message.SetLength(0);
                    rest = rest[(end + 1)..];
                }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The browser is gone; whoever waits is told below.
        }
        foreach (var answer in waiting.Values)
            answer.TrySetException(new BrowserException("The browser is gone."));
    }

    private void Hand(ReadOnlySpan<byte> message)
    {
        if (JsonNode.Parse(message) is not { } said || said["id"]?.GetValue<int>() is not { } id || !waiting.TryGetValue(id, out var answer))
            return;
        if (said["result"] is { } result)
            answer.TrySetResult(result);
        else
            answer.TrySetException(new BrowserException(said["error"]?["message"]?.GetValue<string>() ?? "The browser gave no result."));
    }

    /// <summary>After the browser has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await commands.DisposeAsync();
        await reading;
        await answers.DisposeAsync();
        sending.Dispose();
    }
}

/// <summary>The browser refused what it was told, or is gone.</summary>
internal sealed class BrowserException(string message, Exception? cause = null) : Exception(message, cause);
