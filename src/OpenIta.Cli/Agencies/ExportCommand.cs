using System.CommandLine;
using OpenIta.Agencies.Registry;
using OpenIta.Cli.Storage;
using OpenIta.Sheets;

namespace OpenIta.Cli.Agencies;

/// <summary><c>openita agencies export FILE</c>: the registry as a sheet that can be imported again; the ending of the name tells the format.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "ไฟล์ที่จะเขียน .xlsx หรือ .csv / the file to write" };
        var command = new Command("export", "ส่งออกทะเบียนหน่วยงาน / write the registry to a sheet") { file };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetRequiredValue(file);
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var format = Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? SheetFormat.Csv : SheetFormat.Xlsx;
            var saved = OutputFile.Save(path, await new ExportRegistry(database.Value).Run(format, stop));
            if (saved.IsRefused)
                return Exit.Refuse(saved.Refusal);
            Console.Out.WriteLine(saved.Value);
            return Exit.Success;
        });
        return command;
    }
}
