using System.CommandLine;
using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Cli.Surveys;
using OpenIta.Frameworks;
using OpenIta.Publishing;
using OpenIta.Reports.Writing;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Cli.Publishing;

/// <summary><c>openita report KIND --agency A --year Y --format docx|pdf|html|xlsx [--digits thai|arabic] [--lang th|en] [--layout …] [--reason …] -o FILE</c></summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var kind = new Argument<ComposedKind>("KIND") { Description = "analysis, measures, progress, responsibility, workplan, memo, summary, scores, surveys" };
        var agency = new Option<string>("--agency") { Description = "ชื่อหรือรหัสหน่วยงาน / name, code or id of the agency", Required = true };
        var reason = new Option<string?>("--reason") { Description = "เหตุผลที่ออกรายงานทั้งที่ขัดแย้งกันเอง / why a report that contradicts itself is wanted" };
        var output = new Option<string>("--output", "-o") { Description = "ไฟล์ที่จะเขียน / the file to write", Required = true, HelpName = "FILE" };
        var command = new Command("report", "เขียนรายงานของหน่วยงานจากข้อมูลในระบบ / write a report of an agency from what is stored") { kind, agency, reason, output };
        var options = ReportOptions.AddTo(command);
        var storage = StorageOptions.AddTo(command);
        command.Add(ReportAllCommand.Create());
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var written = await Write(
                database.Value, parsed.GetRequiredValue(agency), options.Request(parsed, parsed.GetValue(kind)), parsed.GetValue(reason), options.Format(parsed), stop);
            var saved = written.Then(bytes => OutputFile.Save(parsed.GetRequiredValue(output), bytes));
            if (saved.IsRefused)
                return Exit.Refuse(saved.Refusal);
            Console.Out.WriteLine(saved.Value);
            return Exit.Success;
        });
        return command;
    }

    private static async Task<Result<byte[]>> Write(Database database, string named, ReportRequest request, string? reason, ReportFormat format, CancellationToken stop)
    {
        if (await database.Read(session => NamedAgencies.Find(session, named), stop) is not { } agency)
            return new NoSuchAgency(named);
        var (by, now) = (Actor.System("openita report"), TimeProvider.System.GetUtcNow());
        var composed = (await Composer(database).Run(by, agency, request, now, stop)).Then(report => report.Or(reason));
        if (composed.IsRefused)
            return composed.Refusal;
        if (composed.Value.Contradictions.Count > 0)
            await ExcusedReports.Record(database, by, composed.Value, reason!, now, stop);
        return await WriteReport.Run(composed.Value.Document, format, stop);
    }

    public static ComposeReport Composer(Database database) =>
        new(database, new AnalysisPages(database, new AgencyPages(database, FrameworkLibrary.Default)), FrameworkLibrary.Default);
}
