using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Storage;

public sealed class BackupTests
{
    private const string Passphrase = "สำรองข้อมูลทุกคืน";

    [Theory, OnBothDatabases]
    public async Task What_was_backed_up_while_others_write_is_restored_as_one_moment(DatabaseKind kind)
    {
        using var folder = new TempFolder();
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        using var ended = new CancellationTokenSource();
        var writing = Task.Run(() => WriteUntil(database, ended.Token));
        while (await Count(database) < 20)
            await Task.Delay(5);

        (await new WriteBackup(test.Location, TimeProvider.System) { Work = 4 }.Run(folder.File("a.backup"), Passphrase)).IsRefused.ShouldBeFalse();
        await ended.CancelAsync();
        await writing;

        await using var empty = await TestDatabase.Fresh(kind);
        var restored = (await new RestoreBackup(empty.Location, TimeProvider.System).Run(folder.File("a.backup"), Passphrase)).Value;
        restored.Schema.ShouldBe((await database.State()).Schema);
        var there = await empty.Open();
        var count = await Count(there);
        count.ShouldBeGreaterThanOrEqualTo(20);
        // Each writer adds a pair in one transaction: no half of it may be there.
        (count % 2).ShouldBe(0);
        (await there.Read(s => s.List<string>("select host from listed_domain where host like 'h%' order by host limit 100000")))
            .ShouldBe((await database.Read(s => s.List<string>("select host from listed_domain where host like 'h%' order by host limit 100000"))).Take((int)count));
        // What is restored is worked with.
        (await there.Write<int>(async s => await s.Execute("insert into listed_domain (host, note) values ('x.go.th', '')"))).Value.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_restored_over_data_with_another_passphrase_or_from_another_file(DatabaseKind kind)
    {
        using var folder = new TempFolder();
        await using var test = await TestDatabase.Fresh(kind);
        await using var empty = await TestDatabase.Fresh(kind);
        var write = new WriteBackup(test.Location, TimeProvider.System) { Work = 4 };
        (await write.Run(folder.File("a.backup"), Passphrase)).Refusal.ShouldBeOfType<NothingStored>();
        await test.Open();
        (await write.Run(folder.File("a.backup"), "สั้น")).Refusal.ShouldBeOfType<PassphraseTooShort>();
        (await write.Run(folder.File("no/a.backup"), Passphrase)).Refusal.ShouldBeOfType<BackupNotWritable>();
        (await write.Run(folder.File("a.backup"), Passphrase)).IsRefused.ShouldBeFalse();
        (await write.Run(folder.File("a.backup"), Passphrase)).Refusal.ShouldBeOfType<BackupExists>();
        Directory.GetFiles(folder.Path).ShouldBe([folder.File("a.backup")]);

        var restore = new RestoreBackup(empty.Location, TimeProvider.System);
        (await restore.Run(folder.File("b.backup"), Passphrase)).Refusal.ShouldBeOfType<BackupNotFound>();
        (await restore.Run(folder.File("a.backup"), $"{Passphrase} ")).Refusal.ShouldBeOfType<PassphraseWrong>();
        (await restore.Run(folder.Write("c.backup", "not a backup"), Passphrase)).Refusal.ShouldBeOfType<NotABackup>();
        var bytes = await File.ReadAllBytesAsync(folder.File("a.backup"));
        (await restore.Run(folder.Write("cut.backup", bytes[..^1]), Passphrase)).Refusal.ShouldBeOfType<NotABackup>();
        (await new RestoreBackup(test.Location, TimeProvider.System).Run(folder.File("a.backup"), Passphrase)).Refusal.ShouldBeOfType<PlaceNotEmpty>();
        (await restore.Run(folder.File("a.backup"), Passphrase)).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_written_is_refused_and_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await test.Open();
        (await new WriteBackup(test.Location, TimeProvider.System) { Work = 4 }.Run(folder.File("a.backup"), Passphrase)).IsRefused.ShouldBeFalse();

        // Where a file would have to be a folder, and a folder a file.
        var below = new DatabaseLocation.SqliteFolder(Path.Combine(folder.Write("file", ""), "data"));
        (await new RestoreBackup(below, TimeProvider.System).Run(folder.File("a.backup"), Passphrase)).Refusal.ShouldBeOfType<RestoreNotWritable>();
        var taken = new DatabaseLocation.SqliteFolder(folder.File("taken"));
        Directory.CreateDirectory(taken.File);
        (await new RestoreBackup(taken, TimeProvider.System).Run(folder.File("a.backup"), Passphrase)).Refusal.ShouldBeOfType<RestoreNotWritable>();
        Directory.GetFiles(taken.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_holds_nothing_readable_and_nothing_that_was_deleted()
    {
        using var folder = new TempFolder();
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        await database.Write<int>(async s => await s.Execute("insert into listed_domain (host, note) values ('kept.go.th', ''), ('deleted.go.th', '')"));
        await database.Write<int>(async s => await s.Execute("delete from listed_domain where host = 'deleted.go.th'"));
        (await new WriteBackup(test.Location, TimeProvider.System) { Work = 4 }.Run(folder.File("a.backup"), Passphrase)).IsRefused.ShouldBeFalse();
        Has(await File.ReadAllBytesAsync(folder.File("a.backup")), "kept.go.th").ShouldBeFalse();

        await using var empty = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await new RestoreBackup(empty.Location, TimeProvider.System).Run(folder.File("a.backup"), Passphrase);
        var restored = await File.ReadAllBytesAsync(((DatabaseLocation.SqliteFolder)empty.Location).File);
        Has(restored, "kept.go.th").ShouldBeTrue();
        Has(restored, "deleted.go.th").ShouldBeFalse();
    }

    private static async Task WriteUntil(Database database, CancellationToken ended)
    {
        for (var number = 0; !ended.IsCancellationRequested; number++)
            await database.Write<int>(async s =>
            {
                await s.Execute("insert into listed_domain (host, note) values (@Host, 'first')", new { Host = $"h{number:D6}a" });
                return await s.Execute("insert into listed_domain (host, note) values (@Host, 'second')", new { Host = $"h{number:D6}b" });
            }, CancellationToken.None);
    }

    private static Task<long> Count(Database database) => database.Read(s => s.One<long>("select count(*) from listed_domain where host like 'h%'"));

    private static bool Has(byte[] bytes, string text) => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
}
