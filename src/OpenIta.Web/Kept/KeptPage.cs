using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace OpenIta.Web.Kept;

/// <summary>
/// An answer as it was drawn once, cut where one visitor's differs from the next one's, and packed: drawing and compressing are done once
/// and not for everybody who asks. What can be packed is kept packed alone, a tenth of the page: the few who don't take it so have it unpacked.
/// </summary>
public sealed class KeptPage
{
    private static readonly string[] Packable = ["text/", "image/svg+xml", "application/json", "application/ld+json"];

    private readonly string? contentType;
    private readonly bool isPacked;
    private readonly List<(Piece Before, int Hole)> parts = [];
    private readonly Piece rest;

    /// <param name="own">What stands in this page for its visitor alone, so long or random that it stands nowhere by chance; an empty one stands nowhere.</param>
    public KeptPage(string? contentType, ReadOnlySpan<byte> drawn, IReadOnlyList<string> own)
    {
        this.contentType = contentType;
        isPacked = contentType is not null && Array.Exists(Packable, p => contentType.StartsWith(p, StringComparison.Ordinal));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var marks = own.Select(Encoding.UTF8.GetBytes).ToArray();
        while (First(drawn, marks) is var (at, hole))
        {
            parts.Add((Cut(drawn[..at], isLast: false), hole));
            drawn = drawn[(at + marks[hole].Length)..];
        }
        rest = Cut(drawn, isLast: true);
        Fingerprint = Convert.ToHexStringLower(hash.GetCurrentHash()[..16]);

        Piece Cut(ReadOnlySpan<byte> plain, bool isLast)
        {
            hash.AppendData(plain);
            return new Piece(isPacked ? Gzip.Piece(plain, isLast) : plain.ToArray(), plain.Length, Crc32.Of(plain), Crc32.Shift(plain.Length));
        }
    }

    /// <summary>The same for two pages that differ in nothing but what is one visitor's.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether the visitor's own text of this number stands in it.</summary>
    public bool Holds(int own) => parts.Exists(p => p.Hole == own);

    /// <summary>What it takes to keep it.</summary>
    public long Bytes => Pieces.Sum(p => (long)p.Kept.Length);

    private IEnumerable<Piece> Pieces => parts.Select(p => p.Before).Append(rest);

    public static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && e.Quality is null or > 0);

    /// <summary>The same page for another visitor: <paramref name="own"/> in the order in which the page was cut.</summary>
    public async Task Write(HttpResponse response, IReadOnlyList<string> own)
    {
        var fills = own.Select(Encoding.UTF8.GetBytes).ToArray();
        response.ContentType = contentType;
        if (isPacked)
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var packs = isPacked && TakesGzip(response.HttpContext.Request);
        if (packs)
            response.Headers.ContentEncoding = "gzip";
        response.ContentLength = packs
            ? Gzip.Head.Length + Pieces.Sum(p => p.Kept.Length) + parts.Sum(p => Gzip.StoredLength(fills[p.Hole].Length)) + Gzip.TailLength
            : Pieces.Sum(p => p.Length) + parts.Sum(p => fills[p.Hole].Length);
        await response.StartAsync();
        if (packs)
            WritePacked(response.BodyWriter, fills);
        else
            WritePlain(response.BodyWriter, fills);
        await response.BodyWriter.FlushAsync();
    }

    private void WritePlain(IBufferWriter<byte> to, byte[][] fills)
    {
        foreach (var (before, hole) in parts)
        {
            to.Write(Plain(before));
            to.Write(fills[hole]);
        }
        to.Write(Plain(rest));

        byte[] Plain(Piece piece) => isPacked ? Gzip.Unpacked(piece.Kept, piece.Length) : piece.Kept;
    }

    private void WritePacked(IBufferWriter<byte> to, byte[][] fills)
    {
        var (crc, length) = (0u, 0);
        to.Write(Gzip.Head);
        foreach (var (before, hole) in parts)
        {
            Write(before);
            Gzip.WriteStored(to, fills[hole]);
            (crc, length) = (Crc32.Of(fills[hole], crc), length + fills[hole].Length);
        }
        Write(rest);
        Gzip.WriteTail(to, crc, length);

        void Write(Piece piece)
        {
            to.Write(piece.Kept);
            (crc, length) = (Crc32.Joined(crc, piece.Crc, piece.Shift), length + piece.Length);
        }
    }

    private static (int At, int Hole)? First(ReadOnlySpan<byte> drawn, byte[][] marks)
    {
        (int At, int Hole)? first = null;
        for (var hole = 0; hole < marks.Length; hole++)
            if (marks[hole].Length > 0 && drawn.IndexOf(marks[hole]) is >= 0 and var at && at < (first?.At ?? int.MaxValue))
                first = (at, hole);
        return first;
    }

    /// <param name="Length">Before it was packed, as are the others.</param>
    private readonly record struct Piece(byte[] Kept, int Length, uint Crc, uint Shift);
}
