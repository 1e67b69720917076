using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenIta.Documents;

/// <summary>A conversation with a browser over its DevTools protocol: commands with their answers, several at a time.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> waiting = new();
    private readonly SemaphoreSlim sending = new(1);
    private int last;

    private Task reading = Task.CompletedTask;

    public static async Task<DevTools> Connect(Uri address, CancellationToken cancel)
    {
        var tools = new DevTools();
        try
        {
            await tools.socket.ConnectAsync(address, cancel);
        }
        catch
        {
            await tools.DisposeAsync();
            throw;
        }
        tools.reading = tools.Read();
        return tools;
    }

    /// <summary>Sends a command and waits for its result. A browser that refuses it or is gone throws <see cref="WebSocketException"/>.</summary>
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
            await sending.WaitAsync(cancel);
            try
            {
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, cancel);
            }
            finally
            {
                sending.Release();
            }
            if (reading.IsCompleted)
                throw new WebSocketException("The browser is gone.");
            return await answer.Task.WaitAsync(cancel);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    private async Task Read()
    {
        var message = new MemoryStream();
        var part = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(part.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } received)
            {
                message.Write(part, 0, received.Count);
                if (!received.EndOfMessage)
                    continue;
                Hand(message.GetBuffer().AsSpan(0, (int)message.Length));
                message.SetLength(0);
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser is gone; whoever waits is told below.
        }
        foreach (var answer in waiting.Values)
            answer.TrySetException(new WebSocketException("The browser is gone."));
    }

    private void Hand(ReadOnlySpan<byte> message)
    {
        if (JsonNode.Parse(message) is not { } said || said["id"]?.GetValue<int>() is not { } id || !waiting.TryGetValue(id, out var answer))
            return;
        if (said["result"] is { } result)
            answer.TrySetResult(result);
        else
            answer.TrySetException(new WebSocketException(said["error"]?["message"]?.GetValue<string>() ?? "The browser gave no result."));
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        await reading;
        sending.Dispose();
    }
}
