using System.CommandLine;
using System.Globalization;
using OpenIta.Cli.Storage;
using OpenIta.Frameworks;
using OpenIta.Surveys;
using Spectre.Console;

namespace OpenIta.Cli.Surveys;

/// <summary><c>openita survey tally CODE</c>: counts the responses of a closed survey anew and holds them against what closing stored.</summary>
internal static class TallyCommand
{
    public static Command Create()
    {
        var code = SurveyCommand.CodeArgument();
        var json = SurveyCommand.JsonOption();
        var command = new Command("tally", "นับคำตอบใหม่และเทียบกับที่เก็บไว้ / count anew and compare with what is stored") { code, json };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var checkedTally = await new CheckTally(database.Value, FrameworkLibrary.Default).Run(parsed.GetRequiredValue(code));
            return checkedTally.IsRefused ? Exit.Refuse(checkedTally.Refusal) : Print(checkedTally.Value, parsed.GetValue(json));
        });
        return command;
    }

    private static int Print(CheckedTally tally, bool json)
    {
        if (json)
            JsonOutput.Print(new { tally.Respondents, tally.Agrees, counts = tally.Counts.Select(c => new { c.Field, c.Choice, c.Respondents }) });
        else
        {
            var table = new Table().AddColumns("ข้อ / Field", "ตัวเลือก / Option", "ผู้ตอบ / Respondents");
            foreach (var (field, choice, respondents) in tally.Counts)
                table.AddRow(new Text(field), new Text(choice == 0 ? "ไม่ประสงค์ตอบ / declined" : choice.ToString(CultureInfo.InvariantCulture)), new Text(respondents.ToString("N0", CultureInfo.InvariantCulture)));
            AnsiConsole.Write(table);
            Console.Out.WriteLine(tally.Agrees ? "ตรงกับที่เก็บไว้ / agrees with what is stored" : "ไม่ตรงกับที่เก็บไว้ / differs from what is stored");
        }
        return tally.Agrees ? Exit.Success : Exit.Findings;
    }
}
