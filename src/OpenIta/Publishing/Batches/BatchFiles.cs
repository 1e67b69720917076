using System.IO.Compression;

namespace OpenIta.Publishing.Batches;

/// <summary>Where the reports of a batch lie: a folder while they are written, one ZIP afterwards, kept for a week.</summary>
public sealed class BatchFiles(string root)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public string FolderOf(Guid job) => Path.Combine(root, job.ToString("N"));

    /// <summary>Null while it is written, and when it is no longer kept.</summary>
    public string? ZipOf(Guid job) => File.Exists(Zip(job)) ? Zip(job) : null;

    /// <summary>Reports are packed already; the ZIP only holds them together.</summary>
    internal void Pack(Guid job)
    {
        var half = Zip(job) + ".part";
        File.Delete(half);
        ZipFile.CreateFromDirectory(FolderOf(job), half, CompressionLevel.Fastest, includeBaseDirectory: false);
        File.Move(half, Zip(job), overwrite: true);
        Directory.Delete(FolderOf(job), recursive: true);
    }

    public void Forget(DateTimeOffset now)
    {
        if (!Directory.Exists(root))
            return;
        foreach (var left in new DirectoryInfo(root).EnumerateFileSystemInfos().Where(f => f.LastWriteTimeUtc < (now - KeptFor).UtcDateTime))
            if (left is DirectoryInfo folder)
                folder.Delete(recursive: true);
            else
                left.Delete();
    }

    private string Zip(Guid job) => FolderOf(job) + ".zip";
}
