using System.CommandLine;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cli.Storage;

/// <summary><c>openita restore FILE</c>: a backup, brought back where there is nothing yet.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "ไฟล์สำรอง / The backup" };
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        var command = new Command("restore", "กู้คืนไฟล์สำรองลงที่ว่าง / Restore a backup into an empty place") { file, json };
        var storage = StorageOptions.AddTo(command);
        command.SetAction((parsed, stop) => Run(storage.Location(parsed), parsed.GetValue(file)!, parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(Result<DatabaseLocation> location, string file, bool json, CancellationToken stop)
    {
        var restored = await location.Then(place => Passphrase.Ask(twice: false).Then(passphrase => new RestoreBackup(place, TimeProvider.System).Run(file, passphrase, stop)));
        if (restored.IsRefused)
            return Exit.Refuse(restored.Refusal);
        BackupText.Print(restored.Value, file, json, "กู้คืนแล้ว / Restored");
        return Exit.Success;
    }
}
