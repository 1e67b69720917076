using System.CommandLine;
using OpenIta.Frameworks;
using OpenIta.Reports.Auditing;

namespace OpenIta.Cli.Reports;

/// <summary><c>openita read REPORT</c>: what a published report says, as data.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("REPORT") { Description = "ไฟล์รายงาน (TXT, HTML, DOCX, PDF) / the report file" };
        var json = new Option<bool>("--json") { Description = "พิมพ์เป็น JSON / print one JSON document" };
        var command = new Command("read", "อ่านรายงานที่เผยแพร่เป็นข้อมูล / read a published report as data") { file, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, bool json)
    {
        var read = AuditReport.Run(path, FrameworkLibrary.Default);
        if (read.IsRefused)
            return Exit.Refuse(read.Refusal);
        if (json)
            JsonOutput.Print(read.Value);
        else
            ReportSummary.Print(read.Value);
        return Exit.Success;
    }
}
