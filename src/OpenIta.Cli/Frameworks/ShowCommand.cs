using System.CommandLine;
using OpenIta.Frameworks;

namespace OpenIta.Cli.Frameworks;

/// <summary><c>openita framework show ID [--json]</c></summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = FrameworkCommand.Id();
        var json = FrameworkCommand.Json();
        var command = new Command("show", "แสดงกรอบการประเมินทั้งฉบับ / show a whole framework") { id, json };
        command.SetAction(parsed => Run(parsed.GetValue(id)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string id, bool asJson)
    {
        var framework = FrameworkLibrary.Default.FindOrRead(id);
        if (framework.IsRefused)
            return Exit.Refuse(framework.Refusal);
        if (asJson)
            JsonOutput.Print(FrameworkDocument.Of(framework.Value));
        else
            FrameworkText.Print(framework.Value);
        return Exit.Success;
    }
}
