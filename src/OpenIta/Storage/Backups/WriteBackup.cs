using System.IO.Compression;
using System.IO.Pipelines;
using System.Reflection;
using System.Text.Json;
using OpenIta.Basics;

namespace OpenIta.Storage;

/// <summary>
/// Writes all that is stored into one file closed with a passphrase, while the system runs: a ZIP archive in an age file.
/// The file is there when it is whole, or not at all.
/// </summary>
public sealed class WriteBackup(DatabaseLocation location, TimeProvider time)
{
    // The schema with a table for it; an older one is backed up before it is brought up to date.
    private const long NotesBackups = 140;

    /// <summary>For tests, which need no costly passphrase.</summary>
    internal int Work { get; init; } = AgeFile.UsualWork;

    public async Task<Result<Backup>> Run(string file, string passphrase, CancellationToken stop = default)
    {
        if (passphrase.Length < Backup.LeastPassphrase)
            return new PassphraseTooShort(Backup.LeastPassphrase);
        if (File.Exists(file))
            return new BackupExists(file);
        return await Provider.For(location).Then(provider => provider.Guard(() => Write(provider, file, passphrase, stop)));
    }

    private async Task<Result<Backup>> Write(Provider provider, string file, string passphrase, CancellationToken stop)
    {
        if (!await provider.Exists(stop))
            return new NothingStored();
        var backup = new Backup(provider.Name, await Schema(provider, stop), time.GetUtcNow(), Assembly.GetExecutingAssembly().GetName().Version!.ToString(3));
        var unfinished = $"{file}.unfinished";
        try
        {
            await using (var target = new FileStream(unfinished, FileOptions(FileMode.Create)))
            {
                var written = await Fill(provider, backup, target, passphrase, stop);
                if (written.IsRefused)
                    return written.Refusal;
                target.Flush(flushToDisk: true);
            }
            File.Move(unfinished, file);
            if (backup.Schema >= NotesBackups)
                await Note(provider, backup, stop);
            return backup;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new BackupNotWritable(file);
        }
        finally
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
        }
    }

    // For those who look after the program. The backup is whole, whether or not that can be written down.
    private static Task<Result<bool>> Note(Provider provider, Backup backup, CancellationToken stop) => provider.Guard<bool>(async () =>
    {
        await using var connection = await provider.Connect(stop);
        await using var transaction = await provider.BeginWrite(connection, stop);
        await new Session(provider, connection, transaction, stop).Execute(
            "insert into backup_taken (taken_at) values (@TakenAt) on conflict (taken_at) do nothing", new { TakenAt = Stored.Instant(backup.CreatedAt) });
        await provider.Commit(transaction, stop);
        return true;
    });

    // What the database gives is packed and closed on its way: nothing readable is left on the disk.
    private async Task<Result<bool>> Fill(Provider provider, Backup backup, Stream target, string passphrase, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pipe = new Pipe();
        var closing = Close(pipe.Reader, target, passphrase, ended.Token);
        try
        {
            var packed = await Pack(provider, backup, pipe.Writer.AsStream(), ended.Token);
            await pipe.Writer.CompleteAsync();
            await closing;
            return packed;
        }
        finally
        {
            await ended.CancelAsync();
            await closing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Close(PipeReader packed, Stream target, string passphrase, CancellationToken stop)
    {
        try
        {
            await AgeFile.Encrypt(packed.AsStream(leaveOpen: true), target, passphrase, Work, stop);
        }
        finally
        {
            // On a full disk nobody waits for a reader that is gone.
            await packed.CompleteAsync();
        }
    }

    private static async Task<Result<bool>> Pack(Provider provider, Backup backup, Stream target, CancellationToken stop)
    {
        await using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await using (var manifest = await archive.CreateEntry(Backup.ManifestEntry).OpenAsync(stop))
            await JsonSerializer.SerializeAsync(manifest, backup, cancellationToken: stop);
        await using var entry = await archive.CreateEntry(Backup.DatabaseEntry, CompressionLevel.Fastest).OpenAsync(stop);
        return await provider.Dump(entry, stop);
    }

    private static async Task<long> Schema(Provider provider, CancellationToken stop)
    {
        await using var connection = await provider.Connect(stop);
        await using var transaction = await provider.BeginRead(connection, stop);
        return await Migrations.Version(new Session(provider, connection, transaction, stop));
    }

    // Even the closed file is for its owner alone.
    private static FileStreamOptions FileOptions(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
