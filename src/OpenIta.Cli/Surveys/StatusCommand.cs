using System.CommandLine;
using System.Globalization;
using OpenIta.Cli.Storage;
using OpenIta.Surveys;
using Spectre.Console;

namespace OpenIta.Cli.Surveys;

/// <summary><c>openita survey status AGENCY</c>: counts against the quota, nothing else.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var agency = new Argument<string>("AGENCY") { Description = "หน่วยงาน: ชื่อ รหัสทะเบียน หรือ id / agency: name, registry code or id" };
        var json = SurveyCommand.JsonOption();
        var command = new Command("status", "จำนวนผู้ตอบเทียบกลุ่มตัวอย่าง / how many answered against the quota") { agency, json };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var typed = parsed.GetRequiredValue(agency);
            var found = await database.Value.Read(session => NamedAgencies.Find(session, typed), stop);
            if (found is null)
                return Exit.Refuse(new AgencyUnknown(typed));
            var surveys = await database.Value.Read(session => SurveyStatus.Of(session, found.Id, TimeProvider.System.GetUtcNow()), stop);
            if (parsed.GetValue(json))
                JsonOutput.Print(surveys.Select(s => new { survey = SurveyText.Document(s.Survey), s.Department, s.State, s.InQuota, s.OverQuota, s.Missing, s.Own, s.Collected, s.CodesIssued }));
            else
                Print(surveys);
            return Exit.Success;
        });
        return command;
    }

    private static void Print(IReadOnlyList<SurveyStatus> surveys)
    {
        var table = new Table().AddColumns("", "ส่วนงาน / Department", "วัน / Days", "", "ตอบ / Answered", "เป้า / Quota", "เกินเป้า / Beyond", "รหัส / Codes");
        foreach (var s in surveys)
            table.AddRow(Cells(
                $"{s.Survey.Framework} {s.Survey.Instrument} /s/{s.Survey.Code}", s.Department ?? "", SurveyText.Days(s.Survey), SurveyText.Word(s.State),
                Count(s.InQuota), Count(s.Survey.Quota), Count(s.OverQuota), Count(s.CodesIssued)));
        AnsiConsole.Write(table);
    }

    private static Text[] Cells(params string[] cells) => [.. cells.Select(c => new Text(c))];

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
