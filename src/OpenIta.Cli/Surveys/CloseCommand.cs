using System.CommandLine;
using System.Globalization;
using OpenIta.Cli.Storage;
using OpenIta.Frameworks;
using OpenIta.Surveys;

namespace OpenIta.Cli.Surveys;

/// <summary><c>openita survey close CODE</c>: closes for good, tallies and scores.</summary>
internal static class CloseCommand
{
    public static Command Create()
    {
        var code = SurveyCommand.CodeArgument();
        var json = SurveyCommand.JsonOption();
        var command = new Command("close", "ปิดแบบวัดและคิดคะแนน / close for good, tally and score") { code, json };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var closed = await new CloseSurvey(database.Value, FrameworkLibrary.Default, TimeProvider.System).Run(SurveyCommand.Operator, parsed.GetRequiredValue(code));
            return closed.IsRefused ? Exit.Refuse(closed.Refusal) : Print(closed.Value, parsed.GetValue(json));
        });
        return command;
    }

    private static int Print(ClosedSurvey closed, bool json)
    {
        var head = closed.Family.Head;
        var scores = closed.Scores.GetValueOrDefault(head.Id);
        if (json)
            JsonOutput.Print(new { survey = SurveyText.Document(head), respondents = closed.Tallies[head.Id].Respondents, suppressed = scores is null, scores = scores?.Nodes });
        else if (scores is null)
            Console.Out.WriteLine($"ปิดแล้ว มีผู้ตอบน้อยกว่า {head.SmallestGroup} คน ไม่แสดงคะแนน / closed; fewer than {head.SmallestGroup} answered, no scores are shown");
        else
            Console.Out.WriteLine(string.Join('\n', scores.Nodes.Select(n => $"{n.Key,-8}{n.Value.ToString("0.00", CultureInfo.InvariantCulture),8}")));
        return Exit.Success;
    }
}
