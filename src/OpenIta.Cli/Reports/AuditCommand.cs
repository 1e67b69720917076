using System.CommandLine;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Reports.Auditing;

namespace OpenIta.Cli.Reports;

/// <summary><c>openita audit REPORT</c>: where a published report contradicts itself, arithmetic or its framework. Exit 1 when it does.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("REPORT") { Description = "ไฟล์รายงาน (TXT, HTML, DOCX, PDF) / the report file" };
        var json = new Option<bool>("--json") { Description = "พิมพ์เป็น JSON / print one JSON document" };
        var command = new Command("audit", "ตรวจรายงานกับตัวเลขของตัวเองและกรอบของปี / check a report against its own figures and its year's framework") { file, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, bool json)
    {
        var audited = AuditReport.Run(path, FrameworkLibrary.Default);
        if (audited.IsRefused)
            return Exit.Refuse(audited.Refusal);
        var findings = audited.Value.Findings;
        if (json)
            JsonOutput.Print(new { audited.Value.Agency, audited.Value.FiscalYear, Findings = findings });
        else
            FindingText.Print(findings, ReportReader.Lines(path).Value);
        return findings.All(f => f.ExplainedByRounding) ? Exit.Success : Exit.Findings;
    }
}
