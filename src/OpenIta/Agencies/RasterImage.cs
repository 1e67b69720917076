using System.Buffers.Binary;
using OpenIta.Basics;

namespace OpenIta.Agencies;

public sealed record ImageUnknown() : Refusal("ไฟล์นี้ไม่ใช่ภาพ PNG หรือ JPEG", "This is neither a PNG nor a JPEG picture");
public sealed record ImageTooLarge(int Bytes, int Pixels) : Refusal($"ภาพต้องไม่เกิน {Bytes / 1024:N0} KB และด้านละไม่เกิน {Pixels:N0} จุด", $"A picture may have up to {Bytes / 1024:N0} KB and {Pixels:N0} pixels a side");

/// <summary>A picture people handed over, told by its content and not its name, with everything but the picture taken out of it.</summary>
public sealed record RasterImage(string MediaType, int Width, int Height, byte[] Bytes)
{
    public const int BytesLimit = 512 * 1024, PixelsLimit = 2_000;

    // Chunks that the picture needs; times, texts, EXIF and whatever programs add are left out.
    private static readonly HashSet<string> PngChunks = new(StringComparer.Ordinal) { "IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "pHYs", "IDAT", "IEND" };

    public static Result<RasterImage> Read(byte[] bytes)
    {
        if (bytes.Length > BytesLimit)
            return new ImageTooLarge(BytesLimit, PixelsLimit);
        var image = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(bytes),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
            _ => null,
        };
        return image is null or { Width: 0 } or { Height: 0 } ? new ImageUnknown()
            : image.Width > PixelsLimit || image.Height > PixelsLimit ? new ImageTooLarge(BytesLimit, PixelsLimit)
            : image;
    }

    private static RasterImage? Png(byte[] bytes)
    {
        var kept = new MemoryStream();
        kept.Write(bytes, 0, 8);
        var (width, height, at) = (0, 0, 8);
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12)
                return null;
            var type = System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4);
            var whole = (int)length + 12;
            if (type == "IHDR" && length == 13)
                (width, height) = (Size(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8))), Size(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 12))));
            else if (width == 0)
                return null;
            if (PngChunks.Contains(type))
                kept.Write(bytes, at, whole);
            if (type == "IEND")
                return new RasterImage("image/png", width, height, kept.ToArray());
            at += whole;
        }
        return null;
    }

    private static RasterImage? Jpeg(byte[] bytes)
    {
        var kept = new MemoryStream();
        kept.Write(bytes, 0, 2);
        var (width, height, at) = (0, 0, 2);
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > bytes.Length)
                return null;
            // Start of frame, but for the tables that share its numbers.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && length >= 7)
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)));
            // Application data (EXIF, places, previews) and comments go; JFIF and Adobe's colour transform stay.
            if (marker is not (0xFE or (>= 0xE1 and <= 0xED) or 0xEF))
                kept.Write(bytes, at, length + 2);
            at += length + 2;
            if (marker != 0xDA)
                continue;
            kept.Write(bytes, at, bytes.Length - at);
            return bytes[^2] == 0xFF && bytes[^1] == 0xD9 ? new RasterImage("image/jpeg", width, height, kept.ToArray()) : null;
        }
        return null;
    }

    private static int Size(uint stated) => (int)Math.Min(stated, int.MaxValue);
}
