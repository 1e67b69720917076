using System.IO.Compression;
using System.Text;

namespace OpenIta.Storage;

/// <summary>
/// A long text of one row, compressed: what repeats within it takes hardly any room. The same on every database. A migration, which is SQL and
/// can't compress, leaves JSON as it is, and that is read as well.
/// </summary>
public static class Packed
{
    public static byte[] Write(string text)
    {
        using var packed = new MemoryStream();
        using (var compressing = new ZLibStream(packed, CompressionLevel.SmallestSize))
            compressing.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static string Read(byte[] packed)
    {
        if (packed is [(byte)'{' or (byte)'[', ..])
            return Encoding.UTF8.GetString(packed);
        using var text = new StreamReader(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
