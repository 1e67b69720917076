using System.CommandLine;
using System.Globalization;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Statistics;
using Spectre.Console;

namespace OpenIta.Cli.Results;

/// <summary><c>openita import REPORT…</c>: reads, audits and stores published reports. A refused one does not hold up the others.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var command = new Command("import", "นำเข้ารายงานที่เผยแพร่แล้ว / Store published reports");
        var reports = new Argument<string[]>("REPORT") { Description = "ไฟล์รายงาน / Report files (TXT, DOCX, HTML, PDF)", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        command.Arguments.Add(reports);
        var storage = StorageOptions.AddTo(command);
        command.Options.Add(json);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var exit = await Run(new ImportReport(database.Value, FrameworkLibrary.Default, TimeProvider.System), parsed.GetValue(reports)!, parsed.GetValue(json), stop);
            var counted = await new RebuildStatistics(database.Value, FrameworkLibrary.Default).RunStale(stop);
            return counted.IsRefused ? Exit.Refuse(counted.Refusal) : exit;
        });
        return command;
    }

    private static async Task<int> Run(ImportReport import, string[] files, bool json, CancellationToken stop)
    {
        var imports = new List<Import>();
        await ProgressBar.OnStandardError().StartAsync(async progress =>
        {
            var task = progress.AddTask("นำเข้า / Importing", maxValue: files.Length);
            foreach (var file in files)
            {
                imports.Add(new Import(file, await import.Run(file, stop)));
                task.Increment(1);
            }
        });
        // Where nothing was taken the reasons on stderr say all, as with every other refusal.
        var taken = imports.Exists(i => !i.Result.IsRefused);
        if (taken && json)
            JsonOutput.Print(new { reports = imports.Where(i => !i.Result.IsRefused).Select(Report), refused = imports.Where(i => i.Result.IsRefused).Select(Refused) });
        else if (taken)
            Print(imports);
        foreach (var refusal in imports.Select(i => i.Result.Refusal).OfType<Refusal>())
            Exit.Refuse(refusal);
        return imports.Exists(i => i.Result.IsRefused) ? Exit.Refused : Exit.Success;
    }

    private static object Report(Import import)
    {
        var (outcome, agency, stored) = import.Result.Value;
        var report = stored.Report;
        return new
        {
            import.File,
            outcome,
            reportId = stored.Id,
            stored.Version,
            agencyId = agency.Id,
            agency = agency.Name,
            agency.District,
            agency.Province,
            report.FiscalYear,
            report.Kinds,
            findings = report.Findings.Count,
        };
    }

    private static object Refused(Import import)
    {
        var refusal = import.Result.Refusal!;
        return new { import.File, refusal.Key, refusal.Thai, refusal.English, Line = refusal.Place is { Line: > 0 and var line } ? line : (int?)null };
    }

    private static void Print(List<Import> imports)
    {
        var table = new Table().AddColumns("ไฟล์ / File", "หน่วยงาน / Agency", "ปี / Year", "ข้อสังเกต / Findings", "ผล / Outcome");
        foreach (var (file, result) in imports)
        {
            if (result.IsRefused)
                table.AddRow(Cells(Path.GetFileName(file), "", "", "", "ไม่รับ / refused"));
            else
                table.AddRow(Cells(
                    Path.GetFileName(file), result.Value.Agency.Name, result.Value.Report.Report.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "",
                    result.Value.Report.Report.Findings.Count.ToString(CultureInfo.InvariantCulture), Words(result.Value)));
        }
        AnsiConsole.Write(table);
    }

    // Names come from files: as Text they are never read as markup.
    private static Text[] Cells(params string[] cells) => [.. cells.Select(c => new Text(c))];

    private static string Words(StoreResult result) => result.Outcome switch
    {
        StoreOutcome.Stored => "เก็บแล้ว / stored",
        StoreOutcome.NewVersion => $"รุ่นที่ {result.Report.Version} / version {result.Report.Version}",
        StoreOutcome.ReadAgain => "อ่านใหม่ / read again",
        _ => "มีอยู่แล้ว / already there",
    };

    private sealed record Import(string File, Result<StoreResult> Result);
}
