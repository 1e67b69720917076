using System.CommandLine;
using OpenIta.Accounts;

namespace OpenIta.Cli.Surveys;

/// <summary><c>openita survey …</c>: opens, watches, closes and counts surveys.</summary>
internal static class SurveyCommand
{
    /// <summary>Whoever can start the program on the data owns it; the audit log names the command.</summary>
    public static Actor Operator { get; } = Actor.System("openita survey");

    public static Command Create() => new("survey", "แบบวัด IIT และ EIT / surveys")
    {
        OpenCommand.Create(), StatusCommand.Create(), CodesCommand.Create(), CloseCommand.Create(), TallyCommand.Create(), ExportCommand.Create(), PosterCommand.Create(),
    };

    public static Argument<string> CodeArgument() => new("CODE") { Description = "รหัสแบบวัด / code of the survey, as in /s/CODE" };

    public static Option<bool> JsonOption() => new("--json") { Description = "ผลเป็น JSON / print JSON" };
}
