using System.CommandLine;
using OpenIta.Cli.Storage;
using OpenIta.Frameworks;
using OpenIta.Surveys;

namespace OpenIta.Cli.Surveys;

/// <summary><c>openita survey export CODE -o FILE</c>: responses of a closed survey in random order, for the owner of the framework.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var code = SurveyCommand.CodeArgument();
        var file = new Option<string>("--output", "-o") { Description = "ไฟล์ CSV ที่จะเขียน / the CSV file to write", HelpName = "FILE", Required = true };
        var command = new Command("export", "ส่งออกคำตอบตามลำดับสุ่ม สำหรับเจ้าของกรอบ / responses in random order, for the owner of the framework") { code, file };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var export = await new ExportResponses(database.Value, FrameworkLibrary.Default, TimeProvider.System).Run(SurveyCommand.Operator, parsed.GetRequiredValue(code));
            var saved = export.Then(csv => OutputFile.Save(parsed.GetRequiredValue(file), csv));
            if (saved.IsRefused)
                return Exit.Refuse(saved.Refusal);
            Console.Out.WriteLine(saved.Value);
            return Exit.Success;
        });
        return command;
    }
}
