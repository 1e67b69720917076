using System.Buffers;
using System.Text;

namespace OpenIta.Basics;

public sealed record FileMissing(string Path) : Refusal($"ไม่พบไฟล์ {Path}", $"There is no file {Path}");
public sealed record FileIsFolder(string Path) : Refusal($"{Path} เป็นโฟลเดอร์ โปรดระบุไฟล์", $"{Path} is a folder; name a file");
public sealed record FileEmpty(string Path) : Refusal($"ไฟล์ {Path} ว่างเปล่า", $"The file {Path} is empty");
public sealed record FileUnreadable(string Path) : Refusal($"เปิดอ่านไฟล์ {Path} ไม่ได้ โปรดตรวจสิทธิ์การเข้าถึง", $"The file {Path} can't be opened; check its permissions");
public sealed record FileTooLarge(string Path, long Bytes, long Limit) : Refusal($"ไฟล์ {Path} ใหญ่เกินไป ({Bytes:N0} ไบต์ รับได้ไม่เกิน {Limit:N0})", $"The file {Path} is too large ({Bytes:N0} bytes, at most {Limit:N0} are taken)");
public sealed record FileIsBinary(string Path) : Refusal($"ไฟล์ {Path} ไม่ใช่ข้อความ", $"The file {Path} is binary, not text");
public sealed record FileIsUtf16(string Path) : Refusal($"ไฟล์ {Path} เข้ารหัสเป็น UTF-16 โปรดบันทึกใหม่เป็น UTF-8", $"The file {Path} is UTF-16; save it again as UTF-8");
public sealed record EncodingUnknown(string Path) : Refusal($"ไฟล์ {Path} ไม่ได้เข้ารหัสเป็น UTF-8 หรือ TIS-620 โปรดบันทึกใหม่เป็น UTF-8", $"The file {Path} is neither UTF-8 nor TIS-620; save it again as UTF-8");

/// <summary>Opens files that people hand over: size, encoding and content are checked before anything is parsed.</summary>
public static class InputFile
{
    /// <summary>Largest text input taken, 20 MiB: a published report is under 1 MB, a pack under 200 kB.</summary>
    public const long TextLimit = 20 * 1024 * 1024;

    // Control characters but tab, line feed, vertical tab, form feed and carriage return; UTF-16 with Thai letters shows by its 0x0E.
    private static readonly SearchValues<byte> ControlBytes = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\t\n\v\f\r"u8.ToArray()), 0x7F]);

    /// <summary>The bytes of a file, or why not.</summary>
    public static Result<byte[]> ReadBytes(string path, long limit = TextLimit)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Missing(path);
            if (file.Length == 0)
                return new FileEmpty(path);
            if (file.Length > limit)
                return new FileTooLarge(path, file.Length, limit);
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new FileUnreadable(path);
        }
    }

    /// <summary>Why there is no file by this name.</summary>
    public static Refusal Missing(string path) => Directory.Exists(path) ? new FileIsFolder(path) : new FileMissing(path);

    /// <summary>A text file as UTF-8 (with or without byte order mark) or TIS-620; others are refused.</summary>
    public static Result<string> ReadText(string path, long limit = TextLimit) =>
        ReadBytes(path, limit).Then(bytes => Decode(bytes, path));

    /// <summary>Whether there are control characters that no text has.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes) => bytes.ContainsAny(ControlBytes);

    /// <summary>Bytes as text: UTF-8 first, then TIS-620 where every high byte is a Thai character and Thai letters are there.</summary>
    public static Result<string> Decode(byte[] bytes, string path)
    {
        if (bytes.Length == 0)
            return new FileEmpty(path);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new FileIsUtf16(path);
        if (bytes.AsSpan().IndexOfAny(ControlBytes) is >= 0 and var control)
            return new FileIsBinary(path) { Place = new SourcePlace(path, LineOf(bytes, control)) };
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\ufeff') ? text[1..] : text;
        }
        catch (DecoderFallbackException e)
        {
            return FromTis620(bytes) is { } thai ? thai : new EncodingUnknown(path) { Place = new SourcePlace(path, LineOf(bytes, e.Index)) };
        }
    }

    private static int LineOf(byte[] bytes, int at) => bytes.AsSpan(0, Math.Clamp(at, 0, bytes.Length)).Count((byte)'\n') + 1;

    // TIS-620: 0xA1..0xDA and 0xDF..0xFB stand for U+0E01..U+0E3A and U+0E3F..U+0E5B; 0xA0 is the hard space of ISO 8859-11.
    private static string? FromTis620(byte[] bytes)
    {
        var chars = new char[bytes.Length];
        var thai = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80)
                chars[i] = (char)b;
            else if (b == 0xA0)
                chars[i] = '\u00a0';
            else if (b is (>= 0xA1 and <= 0xDA) or (>= 0xDF and <= 0xFB))
            {
                chars[i] = (char)(b - 0xA0 + 0x0E00);
                thai++;
            }
            else
                return null;
        }
        // Latin-1 prose has a few high bytes among many letters; Thai prose has runs of them.
        return thai * 3 >= bytes.Length ? new string(chars) : LooksThai(chars, thai);
    }

    private static string? LooksThai(char[] chars, int thai)
    {
        var paired = 0;
        for (var i = 1; i < chars.Length; i++)
            if (chars[i] >= '\u0e01' && chars[i - 1] >= '\u0e01')
                paired++;
        return thai >= 2 && paired * 2 >= thai ? new string(chars) : null;
    }
}
