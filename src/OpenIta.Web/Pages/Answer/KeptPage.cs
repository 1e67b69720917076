using System.Buffers;
using System.Text;

namespace OpenIta.Web.Pages.Answer;

/// <summary>A page as its view drew it once, cut where one respondent's differs from the next one's.</summary>
public sealed class KeptPage
{
    private readonly string? contentType;
    private readonly List<(byte[] Before, int Hole)> parts = [];
    private readonly byte[] rest;

    /// <param name="own">What stands in this page for its respondent alone, so long and random that it stands nowhere by chance; an empty one stands nowhere.</param>
    public KeptPage(string? contentType, ReadOnlySpan<byte> drawn, IReadOnlyList<string> own)
    {
        this.contentType = contentType;
        var marks = own.Select(Encoding.UTF8.GetBytes).ToArray();
        while (First(drawn, marks) is var (at, hole))
        {
            parts.Add((drawn[..at].ToArray(), hole));
            drawn = drawn[(at + marks[hole].Length)..];
        }
        rest = drawn.ToArray();
    }

    /// <summary>The same page for another respondent: <paramref name="own"/> in the order in which the page was cut.</summary>
    public async Task Write(HttpResponse response, IReadOnlyList<string> own)
    {
        response.ContentType = contentType;
        response.ContentLength = rest.Length + parts.Sum(p => p.Before.Length + Encoding.UTF8.GetByteCount(own[p.Hole]));
        await response.StartAsync();
        foreach (var (before, hole) in parts)
        {
            response.BodyWriter.Write(before);
            Encoding.UTF8.GetBytes(own[hole], response.BodyWriter);
        }
        response.BodyWriter.Write(rest);
        await response.BodyWriter.FlushAsync();
    }

    private static (int At, int Hole)? First(ReadOnlySpan<byte> drawn, byte[][] marks)
    {
        (int At, int Hole)? first = null;
        for (var hole = 0; hole < marks.Length; hole++)
            if (marks[hole].Length > 0 && drawn.IndexOf(marks[hole]) is >= 0 and var at && at < (first?.At ?? int.MaxValue))
                first = (at, hole);
        return first;
    }
}
