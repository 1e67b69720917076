using System.IO.Compression;
using System.Text.Json;
using OpenIta.Basics;

namespace OpenIta.Storage;

/// <summary>Brings a backup back into a place where nothing is yet, and its schema up to date.</summary>
public sealed class RestoreBackup(DatabaseLocation location, TimeProvider time)
{
    public async Task<Result<Backup>> Run(string file, string passphrase, CancellationToken stop = default)
    {
        if (!File.Exists(file))
            return new BackupNotFound(file);
        var restored = await Provider.For(location).Then(provider => provider.Guard(() => Restore(provider, file, passphrase, stop)));
        if (restored.IsRefused)
            return restored;
        var opened = await Database.Open(location, time, stop);
        return opened.IsRefused ? opened.Refusal : restored;
    }

    private static async Task<Result<Backup>> Restore(Provider provider, string file, string passphrase, CancellationToken stop)
    {
        if (await provider.Exists(stop))
            return new PlaceNotEmpty();
        var work = Directory.CreateTempSubdirectory("openita-restore-");
        try
        {
            // Opened whole before any of it is believed.
            var plain = Path.Combine(work.FullName, "backup.zip");
            await using (var source = File.OpenRead(file))
            await using (var target = File.Create(plain))
                if (!await AgeFile.Decrypt(source, target, passphrase, stop))
                    return new PassphraseWrong();
            return await Load(provider, plain, Path.Combine(work.FullName, Backup.DatabaseEntry), stop) is { } loaded ? loaded : new NotABackup(file);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            return new NotABackup(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new RestoreNotWritable();
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<Result<Backup>?> Load(Provider provider, string archiveFile, string dump, CancellationToken stop)
    {
        await using var archive = await ZipFile.OpenReadAsync(archiveFile, stop);
        if (archive.GetEntry(Backup.ManifestEntry) is not { } manifest || archive.GetEntry(Backup.DatabaseEntry) is not { } database)
            return null;
        await using var text = await manifest.OpenAsync(stop);
        if (await JsonSerializer.DeserializeAsync<Backup>(text, cancellationToken: stop) is not { } backup)
            return null;
        if (backup.Database != provider.Name)
            return new BackupOfOther(backup.Database);
        var known = Migrations.Files(provider)[^1].Number;
        if (backup.Schema > known)
            return new DatabaseIsNewer(backup.Schema, known);
        await database.ExtractToFileAsync(dump, stop);
        var loaded = await provider.Load(dump, stop);
        return loaded.IsRefused ? loaded.Refusal : backup;
    }
}
