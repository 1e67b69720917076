using System.CommandLine;
using OpenIta.Analysis;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Cli.Analysis;

/// <summary><c>openita what-if INPUT.json [--set CODE=SCORE]… [--shortest-path [--among NODE]] [--json]</c></summary>
internal static class WhatIfCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("INPUT.json") { Description = "คะแนนและคำตอบที่มี / the scores and answers there are" };
        var set = new Option<string[]>("--set") { Description = "สมมติคะแนนของข้อ คำถาม หรือตัวชี้วัด / suppose the score of an item, question or indicator", HelpName = "CODE=SCORE", AllowMultipleArgumentsPerToken = true };
        var path = new Option<bool>("--shortest-path") { Description = "หาทางสั้นที่สุดสู่ระดับถัดไป / the fewest and smallest changes that reach the next level" };
        var among = new Option<string?>("--among") { Description = "เปลี่ยนเฉพาะข้อภายใต้รหัสนี้ เช่น OIT / only what lies below this node, such as OIT", HelpName = "NODE" };
        var json = new Option<bool>("--json") { Description = "พิมพ์เป็น JSON / print one JSON document" };
        var command = new Command("what-if", "ถ้าคะแนนเปลี่ยน คะแนนรวม ระดับ และเงื่อนไขจะเป็นอย่างไร / total, level and gates if scores were others") { input, set, path, among, json };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(set) ?? [], parsed.GetValue(path), parsed.GetValue(among), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string file, IReadOnlyList<string> set, bool shortestPath, string? among, bool asJson)
    {
        var changes = Suppositions.Read(string.Join(' ', set));
        if (changes.IsRefused)
            return Exit.Refuse(changes.Refusal);
        var known = ScoreInputFile.Read(file).Then(input =>
            FrameworkLibrary.Default.FindOrRead(input.Framework).Then(framework => ScoreFromFile.Inputs(framework, input, Path.GetDirectoryName(Path.GetFullPath(file))!).Map(inputs => (framework, inputs))));
        if (known.IsRefused)
            return Exit.Refuse(known.Refusal);
        var (framework, inputs) = known.Value;
        var supposed = WhatIf.Of(framework, inputs, changes.Value);
        if (supposed.IsRefused)
            return Exit.Refuse(supposed.Refusal);
        var from = new ScoreInputs(ShortestPath.Leaves(supposed.Value.After));
        var path = shortestPath || changes.Value.Count == 0 ? ShortestPath.Of(framework, from, among) : null;
        if (path is { IsRefused: true, Refusal: not HighestLevelReached })
            return Exit.Refuse(path.Refusal);
        if (asJson)
            JsonOutput.Print(WhatIfDocument.Of(supposed.Value, path is { IsRefused: false } ? path.Value : null));
        else
            WhatIfText.Print(supposed.Value, path);
        return Exit.Success;
    }
}
