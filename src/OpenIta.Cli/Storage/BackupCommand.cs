using System.CommandLine;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cli.Storage;

/// <summary><c>openita backup FILE</c>: all that is stored, in one file closed with a passphrase, while the system runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "ไฟล์สำรองที่จะเขียน / The backup to write" };
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        var command = new Command("backup", "สำรองข้อมูลทั้งหมดเป็นไฟล์ที่ล็อกด้วยรหัสผ่าน ขณะระบบทำงานอยู่ / Back up everything into a file closed with a passphrase, while the system runs") { file, json };
        var storage = StorageOptions.AddTo(command);
        command.SetAction((parsed, stop) => Run(storage.Location(parsed), parsed.GetValue(file)!, parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(Result<DatabaseLocation> location, string file, bool json, CancellationToken stop)
    {
        var written = await location.Then(place => Passphrase.Ask(twice: true).Then(passphrase => new WriteBackup(place, TimeProvider.System).Run(file, passphrase, stop)));
        if (written.IsRefused)
            return Exit.Refuse(written.Refusal);
        BackupText.Print(written.Value, file, json, "สำรองแล้ว / Backed up");
        return Exit.Success;
    }
}
