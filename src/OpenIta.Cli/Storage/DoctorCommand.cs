using System.CommandLine;
using System.Globalization;
using OpenIta.Basics;
using OpenIta.Operations;
using OpenIta.Storage;
using Spectre.Console;

namespace OpenIta.Cli.Storage;

/// <summary><c>openita doctor</c>: says what the program runs on and what is missing.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "ตรวจเครื่องและฐานข้อมูล / Check the machine and the database");
        var storage = StorageOptions.AddTo(command);
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        command.Options.Add(json);
        command.SetAction((parsed, stop) => Run(storage, parsed, parsed.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(StorageOptions storage, ParseResult parsed, bool json, CancellationToken stop)
    {
        var database = await storage.Open(parsed, stop);
        List<Check> checks =
        [
            database.IsRefused ? new Check("database", false, database.Refusal.Message) : Reachable(await database.Value.State(stop)),
            .. database.IsRefused ? Array.Empty<Check>() : [await Clock(database.Value, stop)],
            Sqlite(),
            Tool("chromium", "PDF"),
            Tool("pdftotext", "PDF"),
            ThaiOrder(),
        ];
        if (json)
            JsonOutput.Print(new { ok = checks.TrueForAll(c => c.Ok), checks });
        else
            Print(checks);
        if (database.IsRefused)
            return Exit.Refuse(database.Refusal);
        return checks.TrueForAll(c => c.Ok) ? Exit.Success : Exit.Findings;
    }

    private static Check Reachable(DatabaseState state) => new("database", true, $"{state.Provider} {state.Version}, schema {state.Schema}");

    // All programs go by the clock of the database, where it has one.
    private static async Task<Check> Clock(Database database, CancellationToken stop)
    {
        var now = await database.Clock(stop) ?? TimeProvider.System.GetUtcNow();
        var later = await database.Read(session => WorkLists.LaterThanNow(session, now), stop);
        return new Check("clock", later is null, later is { } written
            ? $"{now:u} แต่มีรายการที่บันทึกเมื่อ {written:u} โปรดปรับนาฬิกาของเครื่อง / {now:u}, yet something was recorded at {written:u}: set the clock of the machine"
            : now.ToString("u", CultureInfo.InvariantCulture));
    }

    private static Check Sqlite() => new(
        "sqlite", SqliteLibrary.Version >= SqliteLibrary.OldestRecommended,
        $"SQLite {SqliteLibrary.Version} ({(SqliteLibrary.IsOfSystem ? "system" : "bundled")})"
        + (SqliteLibrary.Version >= SqliteLibrary.OldestRecommended
            ? "" : $": ควรเป็นรุ่น {SqliteLibrary.OldestRecommended} ขึ้นไป โปรดติดตั้ง libsqlite3-0 / {SqliteLibrary.OldestRecommended} or later is advised; install libsqlite3-0"));

    private static Check Tool(string name, string purpose)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return new Check(name, found is not null, found ?? $"ไม่พบ จำเป็นสำหรับ {purpose} / not found, needed for {purpose}");
    }

    // ICU knows that a leading vowel sorts after its consonant; the invariant order would put เกาะ behind ฮ.
    private static Check ThaiOrder()
    {
        var ok = ThaiText.Order.Compare("เกาะ", "ขอนแก่น") < 0;
        return new Check("icu", ok, ok ? "th-TH" : "ไม่มี ICU การเรียงภาษาไทยจะผิด โปรดติดตั้ง libicu / ICU is missing, Thai order will be wrong; install libicu");
    }

    private static void Print(List<Check> checks)
    {
        var table = new Table().AddColumns("", "ตรวจ / Check", "ผล / Result");
        foreach (var check in checks)
            table.AddRow(new Text(check.Ok ? "✓" : "!"), new Text(check.Name), new Text(check.Text));
        AnsiConsole.Write(table);
    }

    private sealed record Check(string Name, bool Ok, string Text);
}
