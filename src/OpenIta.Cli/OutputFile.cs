using OpenIta.Basics;

namespace OpenIta.Cli;

public sealed record OutputNotWritable(string Path) : Refusal($"เขียนไฟล์ {Path} ไม่ได้ โปรดตรวจโฟลเดอร์และสิทธิ์", $"The file {Path} can't be written; check its folder and permissions");
public sealed record OutputIsInput(string Path) : Refusal($"ไฟล์ที่จะเขียนคือไฟล์ต้นฉบับ {Path} โปรดระบุชื่ออื่นด้วย -o", $"The file to write is the report itself, {Path}; name another with -o");

/// <summary>A file that a command leaves behind.</summary>
internal static class OutputFile
{
    /// <summary>Saves it and says where; <paramref name="notOver"/>, an input, is never overwritten.</summary>
    public static Result<string> Save(string path, byte[] bytes, string? notOver = null)
    {
        try
        {
            var full = Path.GetFullPath(path);
            if (notOver is not null && full == Path.GetFullPath(notOver))
                return new OutputIsInput(path);
            File.WriteAllBytes(full, bytes);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new OutputNotWritable(path);
        }
    }
}
