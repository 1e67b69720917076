using System.CommandLine;
using System.Globalization;
using OpenIta.Frameworks;

namespace OpenIta.Cli.Frameworks;

/// <summary><c>openita framework check FILE [--json]</c>: every fault of a pack with its line and how to mend it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "ไฟล์กรอบการประเมิน .yaml / a pack file" };
        var json = FrameworkCommand.Json();
        var command = new Command("check", "ตรวจไฟล์กรอบการประเมิน / check a pack file") { file, json };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, bool asJson)
    {
        var pack = PackFile.Check(path);
        if (pack.IsRefused)
            return Exit.Refuse(pack.Refusal);
        var faults = pack.Value.Faults;
        if (asJson)
            JsonOutput.Print(new { file = path, pack.Value.Framework.Id, clean = faults.Count == 0, faults = faults.Select(f => new { f.Rule, f.Line, text = f.Thai, f.English }) });
        else
            Print(path, faults);
        return faults.Count == 0 ? Exit.Success : Exit.Findings;
    }

    // One line for each fault, as compilers print them: editors jump to the place.
    private static void Print(string path, IReadOnlyList<PackFault> faults)
    {
        foreach (var fault in faults)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}:{fault.Line} {fault.Rule} {fault.Thai} / {fault.English}"));
        Console.WriteLine(faults.Count == 0 ? $"{path}: ไม่พบข้อผิดพลาด / no fault" : string.Create(CultureInfo.InvariantCulture, $"{faults.Count} ข้อผิดพลาด / fault(s)"));
    }
}
