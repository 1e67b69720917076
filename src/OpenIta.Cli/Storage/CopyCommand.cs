using System.CommandLine;
using OpenIta.Storage;
using Spectre.Console;

namespace OpenIta.Cli.Storage;

/// <summary><c>openita copy --from … --to …</c>: moves all that is stored to another database, such as from SQLite to PostgreSQL.</summary>
internal static class CopyCommand
{
    public static Command Create()
    {
        const string place = "DIR|CONNECTION";
        var from = new Option<string>("--from") { Description = "ต้นทาง: โฟลเดอร์ SQLite หรือข้อความเชื่อมต่อ PostgreSQL / From a folder with SQLite, or a PostgreSQL connection", Required = true, HelpName = place };
        var to = new Option<string>("--to") { Description = "ปลายทางที่ยังว่าง / To such a place where nothing is yet", Required = true, HelpName = place };
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        var command = new Command("copy", "ย้ายข้อมูลทั้งหมดระหว่าง SQLite กับ PostgreSQL และตรวจว่าตรงกัน / Move everything between SQLite and PostgreSQL, and compare") { from, to, json };
        command.SetAction((parsed, stop) => Run(Place(parsed.GetValue(from)!), Place(parsed.GetValue(to)!), parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(DatabaseLocation from, DatabaseLocation to, bool json, CancellationToken stop)
    {
        var copied = await new CopyDatabase(TimeProvider.System).Run(from, to, stop: stop);
        if (copied.IsRefused)
            return Exit.Refuse(copied.Refusal);
        if (json)
            JsonOutput.Print(new { rows = copied.Value.Values.Sum(), tables = copied.Value });
        else
            Print(copied.Value);
        return Exit.Success;
    }

    private static void Print(IReadOnlyDictionary<string, long> rows)
    {
        var table = new Table().AddColumn("ตาราง / Table").AddColumn(new TableColumn("แถว / Rows").RightAligned());
        foreach (var (name, count) in rows.Where(r => r.Value > 0))
            table.AddRow(new Text(name), new Text($"{count:N0}"));
        AnsiConsole.Write(table);
        Console.Out.WriteLine($"คัดลอกและเปรียบเทียบแล้ว ตรงกันทั้งหมด {rows.Values.Sum():N0} แถว / Copied and compared: all {rows.Values.Sum():N0} rows agree");
    }

    // A connection string is made of NAME=VALUE; a folder that has such a name is written ./NAME.
    private static DatabaseLocation Place(string place) =>
        place.Contains('=', StringComparison.Ordinal) && !place.StartsWith('.') && !Path.IsPathRooted(place) ? new DatabaseLocation.PostgresServer(place) : new DatabaseLocation.SqliteFolder(place);
}
