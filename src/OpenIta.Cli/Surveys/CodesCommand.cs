using System.CommandLine;
using System.Text;
using OpenIta.Cli.Storage;
using OpenIta.Frameworks;
using OpenIta.Surveys;
using OpenIta.Surveys.Posters;

namespace OpenIta.Cli.Surveys;

/// <summary><c>openita survey codes CODE --count N</c>: one-use codes, told once, in random order: one a line, as links, or as slips to cut.</summary>
internal static class CodesCommand
{
    public static Command Create()
    {
        var code = SurveyCommand.CodeArgument();
        var count = new Option<int>("--count") { Description = "จำนวนรหัส: หนึ่งรหัสต่อผู้มีสิทธิ์หนึ่งคน / how many: one for each head counted", Required = true };
        var links = new Option<string?>("--links") { Description = "พิมพ์เป็นลิงก์ของเว็บนี้ / print links of this website, such as https://ita.example.go.th", HelpName = "ADDRESS" };
        var file = new Option<string?>("--output", "-o") { Description = "เขียนลงไฟล์; .html เป็นใบรหัสสำหรับพิมพ์แล้วตัด / write a file; .html is a sheet of slips to print and cut", HelpName = "FILE" };
        var command = new Command("codes", "ออกรหัสผู้ตอบ / make access codes") { code, count, links, file };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var asked = await new SurveyDirectory(database.Value, FrameworkLibrary.Default, TimeProvider.System).Find(parsed.GetRequiredValue(code));
            var site = parsed.GetValue(links) is { } address ? PosterCommand.Site(address) : null;
            if ((asked.Refusal ?? site?.Refusal) is { } refusal)
                return Exit.Refuse(refusal);
            var issued = await new IssueCodes(database.Value, TimeProvider.System).Run(SurveyCommand.Operator, asked.Value.Survey, parsed.GetValue(count));
            return issued.IsRefused ? Exit.Refuse(issued.Refusal) : Tell(issued.Value, asked.Value, site?.Value, parsed.GetValue(file));
        });
        return command;
    }

    private static int Tell(IReadOnlyList<string> codes, AskedSurvey asked, Uri? site, string? file)
    {
        if (file is null)
        {
            foreach (var code in codes)
                Console.Out.WriteLine(Line(code, asked.Survey, site));
            return Exit.Success;
        }
        var text = Path.GetExtension(file).Equals(".html", StringComparison.OrdinalIgnoreCase)
            ? CodeSlips.Of(asked, site, codes).Whole()
            : string.Concat(codes.Select(code => Line(code, asked.Survey, site) + "\n"));
        var saved = OutputFile.Save(file, Encoding.UTF8.GetBytes(text));
        if (saved.IsRefused)
            return Exit.Refuse(saved.Refusal);
        Console.Out.WriteLine(saved.Value);
        return Exit.Success;
    }

    private static string Line(string code, Survey survey, Uri? site) =>
        site is null ? ReadableCode.Printed(code) : SurveyLinks.Of(site, survey.Code, ReadableCode.Printed(code)).AbsoluteUri;
}
