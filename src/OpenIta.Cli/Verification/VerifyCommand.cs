using System.CommandLine;
using System.Globalization;
using OpenIta.Cli.Storage;
using OpenIta.Frameworks;
using OpenIta.Verification;
using Spectre.Console;

namespace OpenIta.Cli.Verification;

/// <summary><c>openita verify</c>: computes everything again by a second implementation; exit 1 when something is not as it must be.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "คำนวณทุกตัวเลขใหม่จากข้อมูลดิบด้วยวิธีที่สอง / Compute every number again from its inputs, a second way");
        var storage = StorageOptions.AddTo(command);
        var json = new Option<bool>("--json") { Description = "ผลเป็น JSON / Print JSON" };
        command.Options.Add(json);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.OpenExisting(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var report = await new VerifyDatabase(database.Value, FrameworkLibrary.Default).Run(stop);
            if (parsed.GetValue(json))
                JsonOutput.Print(new { whole = report.IsWhole, checks = report.Checks.Select(c => new { c.Name, c.Examined, faultCount = c.Count, c.Faults }) });
            else
                Print(report);
            return report.IsWhole ? Exit.Success : Exit.Findings;
        });
        return command;
    }

    private static void Print(VerificationReport report)
    {
        var table = new Table().AddColumns("", "ตรวจ / Check", "จำนวนที่ตรวจ / Examined", "ที่ไม่ถูกต้อง / Faults");
        foreach (var check in report.Checks)
            table.AddRow(new Text(check.Count > 0 ? "!" : check.Examined > 0 ? "✓" : "–"), new Text(Words(check.Name)), Number(check.Examined), Number(check.Count));
        AnsiConsole.Write(table);
        foreach (var (check, fault) in report.Checks.SelectMany(c => c.Faults, (c, f) => (c.Name, f)))
            Console.Out.WriteLine(Exit.Visible($"{check}: {fault.Subject}: {fault.Found} ≠ {fault.Expected}"));
        Console.Out.WriteLine(
            !report.IsWhole ? "มีข้อมูลที่ไม่ถูกต้อง / Something is not as it must be"
            : report.Checks.Any(c => c.Examined == 0) ? "ถูกต้องเท่าที่มีให้ตรวจ (– คือยังไม่มีข้อมูล) / What there is is as it must be (–: nothing to look at yet)"
            : "ถูกต้องครบถ้วน / Everything is as it must be");
    }

    private static Text Number(long number) => new(number.ToString("N0", CultureInfo.InvariantCulture));

    private static string Words(string check) => check switch
    {
        "responses" => "ไม่มีคำตอบหาย / no answer lost",
        "tallies" => "จำนวนนับตรงกับคำตอบ / tallies are what responses count up to",
        "survey-scores" => "คะแนนแบบวัด / scores of surveys",
        "inputs" => "ข้อมูลที่ส่งต่อให้ผล / inputs of results",
        "marks" => "คะแนนข้อ OIT ที่สรุปแล้ว / frozen marks",
        "evidence" => "หลักฐานที่อนุมัติ / approved evidence",
        "results" => "คะแนนทุกตัวที่ประกาศ / every published score",
        "levels" => "ระดับและเงื่อนไข / levels and gates",
        "publication" => "ประกาศเฉพาะรอบที่ประกาศผล / public only when published",
        "statistics" => "ตัวเลขบนหน้าสถิติ / numbers of dashboards",
        "rankings" => "การจัดอันดับ / rankings",
        "open-data" => "ข้อมูลเปิด / open data",
        "permissions" => "สิทธิ์ของบุคคล / permissions",
        "audit-log" => "บันทึกการใช้งานต่อกันครบ / audit log whole",
        _ => check,
    };
}
