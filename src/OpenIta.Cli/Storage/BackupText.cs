using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cli.Storage;

/// <summary>What was backed up or restored, for people and for programs.</summary>
internal static class BackupText
{
    public static void Print(Backup backup, string file, bool json, string done)
    {
        var bytes = new FileInfo(file).Length;
        if (json)
            JsonOutput.Print(new { file, bytes, backup.Database, backup.Schema, backup.CreatedAt, backup.Program });
        else
            Console.Out.WriteLine(FormattableString.Invariant($"{done}: {Exit.Visible(file)} ({bytes / 1024.0 / 1024:F1} MB, {backup.Database}, {backup.CreatedAt.ToOffset(Bangkok.Offset):yyyy-MM-dd HH:mm})"));
    }
}
