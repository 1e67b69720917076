using System.CommandLine;
using System.Text;
using OpenIta.Frameworks;
using OpenIta.Measures.Bank;
using OpenIta.Reports;

namespace OpenIta.Cli.Measures;

/// <summary><c>openita measures collect REPORT… -o FILE</c>: the measures of published reports, as the bank keeps them.</summary>
internal static class CollectCommand
{
    public static Command Create()
    {
        var reports = new Argument<string[]>("REPORT") { Description = "รายงาน TXT, HTML, DOCX หรือ PDF / reports", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "ไฟล์ JSON ที่จะเขียน / the JSON file to write", Required = true, HelpName = "FILE" };
        var command = new Command("collect", "รวบรวมมาตรการจากรายงานที่เผยแพร่ / collect the measures of published reports") { reports, output };
        command.SetAction(parsed =>
        {
            var read = parsed.GetRequiredValue(reports).Select(ReportReader.Read).ToList();
            if (read.FirstOrDefault(r => r.IsRefused) is { } refused)
                return Exit.Refuse(refused.Refusal!);
            var collected = new CollectMeasures(FrameworkLibrary.Default).Of(read.Select(r => r.Value));
            var saved = OutputFile.Save(parsed.GetRequiredValue(output), Encoding.UTF8.GetBytes(BankFile.Write(collected) + "\n"));
            if (saved.IsRefused)
                return Exit.Refuse(saved.Refusal);
            Console.Out.WriteLine(saved.Value);
            return Exit.Success;
        });
        return command;
    }
}
