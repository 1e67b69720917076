using System.CommandLine;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Cli.Scoring;

/// <summary><c>openita score INPUT.json [--explain NODE] [--json]</c></summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("INPUT.json") { Description = "คะแนนและคำตอบที่มี / the scores and answers there are" };
        var explain = new Option<string?>("--explain") { Description = "แสดงที่มาของคะแนนทุกขั้น / show every step to this node's score", HelpName = "NODE" };
        var json = new Option<bool>("--json") { Description = "พิมพ์เป็น JSON / print one JSON document" };
        var command = new Command("score", "คำนวณคะแนน ระดับ และที่มา / compute scores, level and how they came about") { input, explain, json };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(explain), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, string? node, bool asJson)
    {
        var scored = ScoreInputFile.Read(path).Then(input =>
            FrameworkLibrary.Default.FindOrRead(input.Framework).Then(framework => ScoreFromFile.Run(framework, input, Path.GetDirectoryName(Path.GetFullPath(path))!)));
        if (scored.IsRefused)
            return Exit.Refuse(scored.Refusal);
        var explanation = node is null ? null : Explanation.Of(scored.Value, node);
        if (explanation is { IsRefused: true })
            return Exit.Refuse(explanation.Refusal);
        if (asJson)
            JsonOutput.Print(ScoreDocument.Of(scored.Value, explanation?.Value));
        else
            ScoreText.Print(scored.Value, explanation?.Value);
        return Exit.Success;
    }
}
