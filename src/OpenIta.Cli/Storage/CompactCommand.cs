using System.CommandLine;

namespace OpenIta.Cli.Storage;

/// <summary><c>openita compact</c>: gives back the room that was freed.</summary>
internal static class CompactCommand
{
    public static Command Create()
    {
        var command = new Command(
            "compact",
            "คืนพื้นที่ว่างในฐานข้อมูล ใช้หลังปิดรอบปี ขณะไม่มีผู้ใช้งาน / Give back the free room of the database; after a round has ended, while nobody works");
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.OpenExisting(parsed, stop);
            var compacted = database.IsRefused ? database.Refusal : (await database.Value.Compact(stop)).Refusal;
            if (compacted is { } refusal)
                return Exit.Refuse(refusal);
            Console.Out.WriteLine("คืนพื้นที่ว่างแล้ว / The free room was given back");
            return Exit.Success;
        });
        return command;
    }
}
