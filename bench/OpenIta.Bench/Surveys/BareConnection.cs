using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenIta.Bench.Surveys;

/// <summary>One HTTP/1.1 connection with as little of its own work as can be: client and server share the cores that are measured.</summary>
internal sealed class BareConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    public async Task Connect(Uri address) => await socket.ConnectAsync(IPAddress.Loopback, address.Port);

    public static byte[] Get(Uri address, string path, string more = "") => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{more}\r\n");

    public static byte[] Post(Uri address, string path, string form, string more = "") => Encoding.ASCII.GetBytes(FormattableString.Invariant(
        $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{more}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}"));

    /// <summary>Status and body. The body stands in the connection's own memory until the next question.</summary>
    public async Task<(int Status, ReadOnlyMemory<byte> Body)> Ask(byte[] request)
    {
        await socket.SendAsync(request);
        filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            await More();
        head += 4;
        var status = Number(buffer.AsSpan(9, 3));
        var length = Header("\r\nContent-Length: "u8, head) is { } text ? Number(text) : -1;
        if (length < 0 && Header("\r\nTransfer-Encoding: "u8, head) is null)
            return (status, ReadOnlyMemory<byte>.Empty);
        if (length >= 0)
        {
            while (filled < head + length)
                await More();
            return (status, buffer.AsMemory(head, length));
        }
        while (!buffer.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8))
            await More();
        return (status, buffer.AsMemory(head, JoinChunks(head)));
    }

    public void Dispose() => socket.Dispose();

    private async Task More()
    {
        if (filled == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
        filled += read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    // The value up to the end of its line; null when there is no such header.
    private byte[]? Header(ReadOnlySpan<byte> name, int head)
    {
        var at = buffer.AsSpan(0, head).IndexOf(name);
        if (at < 0)
            return null;
        var value = buffer.AsSpan(at + name.Length, head - at - name.Length);
        return value[..value.IndexOf((byte)'\r')].ToArray();
    }

    private int JoinChunks(int head)
    {
        var (from, to) = (head, head);
        while (Utf8Parser.TryParse(buffer.AsSpan(from), out int size, out var digits, 'X') && size > 0)
        {
            from += digits + 2;
            buffer.AsSpan(from, size).CopyTo(buffer.AsSpan(to));
            (from, to) = (from + size + 2, to + size);
        }
        return to - head;
    }

    private static int Number(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int number, out _) ? number : throw new InvalidDataException(Encoding.ASCII.GetString(text));
}
