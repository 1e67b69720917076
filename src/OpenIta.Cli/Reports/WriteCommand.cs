using System.CommandLine;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Reports.Writing;

namespace OpenIta.Cli.Reports;

/// <summary><c>openita write REPORT --format docx|html|pdf|xlsx [--digits thai|arabic] [-o FILE]</c>: the same report, written anew.</summary>
internal static class WriteCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("REPORT") { Description = "ไฟล์รายงานที่เผยแพร่ / a published report" };
        var format = new Option<ReportFormat>("--format") { Description = "ชนิดของเอกสาร / the kind of document: docx, html, pdf, xlsx", Required = true };
        var digits = new Option<DigitStyle?>("--digits") { Description = "เลขไทยหรือเลขอารบิกทั้งฉบับ ไม่ระบุคือตามต้นฉบับ / thai or arabic throughout; as written without it", HelpName = "thai|arabic" };
        var output = new Option<string?>("--output", "-o") { Description = "ไฟล์ที่จะเขียน / the file to write", HelpName = "FILE" };
        var command = new Command("write", "เขียนรายงานที่เผยแพร่ใหม่เป็นเอกสารราชการ / write a published report anew as an official document") { file, format, digits, output };
        command.SetAction((parsed, stop) => Run(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), parsed.GetValue(digits) ?? DigitStyle.AsWritten, parsed.GetValue(output), stop));
        return command;
    }

    private static async Task<int> Run(string path, ReportFormat format, DigitStyle digits, string? output, CancellationToken stop)
    {
        var read = ReportReader.Read(path);
        if (read.IsRefused)
            return Exit.Refuse(read.Refusal);
        var written = await WriteReport.Run(read.Value, format, digits, FrameworkOf(read.Value), stop);
        if (written.IsRefused)
            return Exit.Refuse(written.Refusal);
        var target = output ?? Path.ChangeExtension(Path.GetFileName(path), format.ToString().ToLowerInvariant());
        var saved = OutputFile.Save(target, written.Value, notOver: path);
        if (saved.IsRefused)
            return Exit.Refuse(saved.Refusal);
        Console.Out.WriteLine(saved.Value);
        return Exit.Success;
    }

    // Without a pack of its year a report goes by the numbers of its indicators.
    private static Framework? FrameworkOf(PublishedReport report) =>
        report.FiscalYear is { } year && FrameworkLibrary.Default.Find(new FiscalYear(year)) is { IsRefused: false } found ? found.Value : null;
}
