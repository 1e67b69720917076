using System.CommandLine;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;

namespace OpenIta.Cli.Frameworks;

/// <summary><c>openita framework diff ID1 ID2 [--json]</c>: what changed between two years, by meaning. Exit 1 when something did.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var from = FrameworkCommand.Id("ID1");
        var to = FrameworkCommand.Id("ID2");
        var json = FrameworkCommand.Json();
        var command = new Command("diff", "เปรียบเทียบกรอบการประเมินสองปีตามความหมาย / compare two years by meaning") { from, to, json };
        command.SetAction(parsed => Run(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string from, string to, bool asJson)
    {
        var library = FrameworkLibrary.Default;
        var compared = library.FindOrRead(from).Then(older => library.FindOrRead(to).Map(newer => FrameworkComparison.Of(older, newer)));
        if (compared.IsRefused)
            return Exit.Refuse(compared.Refusal);
        if (asJson)
            JsonOutput.Print(Document(compared.Value));
        else
            DiffText.Print(compared.Value);
        return compared.Value.HasDifferences ? Exit.Findings : Exit.Success;
    }

    private static object Document(FrameworkComparison diff) => new
    {
        from = diff.From.Id,
        to = diff.To.Id,
        different = diff.HasDifferences,
        items = diff.Items.Select(Part),
        questions = diff.Questions.Select(Part),
        indicators = diff.Indicators.Select(Part),
        subIndicators = diff.SubIndicators.Select(Part),
        rules = diff.Rules,
    };

    private static object Part(PartChange change) => new
    {
        change.FromCode,
        change.ToCode,
        change.Kinds,
        fromTitle = change.FromTitle?.ToString(),
        toTitle = change.ToTitle?.ToString(),
        change.Likeness,
    };
}
