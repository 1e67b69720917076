using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace OpenIta.TestKit;

/// <summary>Takes what a program sends by OTLP as http/protobuf. The texts of a message stand in it as they are: names are found by searching.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, string Text)> messages = [];
    private readonly Task running;

    private OtlpReceiver(int port)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        running = Serve();
    }

    public Uri Address { get; }

    /// <summary>All that was sent of a signal, such as <c>traces</c>.</summary>
    public string Of(string signal) => string.Concat(messages.Where(m => m.Path == $"/v1/{signal}").Select(m => m.Text));

    public static OtlpReceiver Start() => new(FreePort.Next());

    /// <summary>Waits until every one of these was sent.</summary>
    public async Task Receives(string signal, params string[] texts)
    {
        for (var left = 300; left > 0; left--)
        {
            var received = Of(signal);
            if (texts.All(t => received.Contains(t, StringComparison.Ordinal)))
                return;
            await Task.Delay(100);
        }
        throw new TimeoutException($"Of {signal} never came: {string.Join(", ", texts.Where(t => !Of(signal).Contains(t, StringComparison.Ordinal)))}");
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await running;
        listener.Close();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var asked = await listener.GetContextAsync();
                using var reader = new StreamReader(asked.Request.InputStream, Encoding.UTF8);
                messages.Enqueue((asked.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                asked.Response.ContentType = "application/x-protobuf";
                asked.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
