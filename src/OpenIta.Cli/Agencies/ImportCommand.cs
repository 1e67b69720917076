using System.CommandLine;
using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Sheets;
using OpenIta.Storage;
using Spectre.Console;

namespace OpenIta.Cli.Agencies;

/// <summary><c>openita agencies import FILE [--dry-run]</c>: takes a sheet into the registry and tells the fate of every row. Refused rows hold up no other.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "ตาราง XLSX หรือ CSV / a sheet, XLSX or CSV (UTF-8 or TIS-620)" };
        var dryRun = new Option<bool>("--dry-run") { Description = "บอกผลของทุกแถวโดยไม่บันทึก / tell the fate of every row and store nothing" };
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / print JSON" };
        var command = new Command("import", "นำเข้าทะเบียนหน่วยงาน / take a sheet of agencies in") { file, dryRun, json };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetRequiredValue(file);
            var rows = InputFile.ReadBytes(path, SheetFile.BytesLimit).Then(bytes => RegistrySheet.Read(bytes, path));
            if (rows.IsRefused)
                return Exit.Refuse(rows.Refusal);
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var fates = await Run(database.Value, rows.Value, parsed.GetValue(dryRun), stop);
            return fates.IsRefused ? Exit.Refuse(fates.Refusal) : Tell(fates.Value, path, parsed.GetValue(dryRun), parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<Result<RegistryFates>> Run(Database database, IReadOnlyList<RegistryRow> rows, bool dryRun, CancellationToken stop)
    {
        if (dryRun)
            return await new PreviewRegistry(database, TimeProvider.System).Run(rows, stop);
        var import = new ImportRegistry(database, TimeProvider.System);
        return await ProgressBar.OnStandardError().StartAsync(progress =>
        {
            var bar = progress.AddTask("นำเข้า / Importing", maxValue: rows.Count);
            return import.Run(Actor.System("openita agencies import"), rows, (done, _) =>
            {
                bar.Value = done;
                return Task.CompletedTask;
            }, stop);
        });
    }

    private static int Tell(RegistryFates fates, string file, bool dryRun, bool json)
    {
        if (json)
            JsonOutput.Print(new
            {
                dryRun,
                counts = Enum.GetValues<Fate>().ToDictionary(f => f, fates.Count),
                fates.NotNamed,
                rows = fates.Rows.Select(r => new { r.Row, r.Name, r.Fate, r.Changes, refusals = r.Refusals.Select(x => new { x.Key, x.Thai, x.English }) }),
            });
        else
            Print(fates, dryRun);
        foreach (var row in fates.Rows)
            foreach (var refusal in row.Refusals)
                Exit.Refuse(refusal with { Place = new SourcePlace(file, row.Row) });
        return fates.Count(Fate.Refused) > 0 ? Exit.Refused : Exit.Success;
    }

    // A dry run lists every row; after an import the rows that are as they were would only hide the others.
    private static void Print(RegistryFates fates, bool dryRun)
    {
        var table = new Table().AddColumns("แถว / Row", "หน่วยงาน / Agency", "ผล / Fate", "เปลี่ยน / Changes");
        foreach (var row in fates.Rows.Where(r => dryRun || r.Fate is Fate.Changed))
            table.AddRow(Cells(row.Row.ToString(CultureInfo.InvariantCulture), row.Name, Word(row.Fate), string.Join('\n', row.Changes.Select(Change))));
        if (table.Rows.Count > 0)
            AnsiConsole.Write(table);
        Console.Out.WriteLine(string.Join(" · ", Enum.GetValues<Fate>().Select(f => $"{Word(f)} {fates.Count(f):N0}").Append($"ไม่อยู่ในไฟล์ คงเดิม / not in the file, kept {fates.NotNamed:N0}")));
        if (dryRun)
            Console.Out.WriteLine("ยังไม่ได้บันทึก / nothing was stored");
    }

    // Names come from files: as Text they are never read as markup.
    private static Text[] Cells(params string[] cells) => [.. cells.Select(c => new Text(c))];

    private static string Change(FieldChange change) => $"{change.Field.Heading()}: {Shown(change.Before)} → {Shown(change.After)}";

    private static string Shown(string value) => value.Length == 0 ? "–" : value;

    private static string Word(Fate fate) => fate switch
    {
        Fate.New => "ใหม่ / new",
        Fate.Changed => "เปลี่ยน / changed",
        Fate.Unchanged => "เหมือนเดิม / unchanged",
        _ => "ไม่รับ / refused",
    };
}
