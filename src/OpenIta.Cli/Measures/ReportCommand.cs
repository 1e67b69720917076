using System.CommandLine;
using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Analysis.Drafting;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Cli.Surveys;
using OpenIta.Documents;
using OpenIta.Frameworks;
using OpenIta.Measures.Publishing;
using OpenIta.Reports.Writing;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Cli.Measures;

internal sealed record NoSuchAgency(string Named) : Refusal($"ไม่พบหน่วยงาน {Named} หรือมีมากกว่าหนึ่งแห่ง", $"There is no agency {Named}, or more than one");

/// <summary><c>openita report KIND --agency A --year Y --format docx|pdf|html|xlsx [--digits thai|arabic] [--lang th|en] -o FILE</c></summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var kind = new Argument<ComposedKind>("KIND") { Description = "analysis, measures, progress, workplan" };
        var agency = new Option<string>("--agency") { Description = "ชื่อหรือรหัสหน่วยงาน / name, code or id of the agency", Required = true };
        var year = new Option<int>("--year") { Description = "ปีงบประมาณ พ.ศ. / fiscal year, Buddhist Era", Required = true };
        var format = new Option<ReportFormat>("--format") { Description = "docx, pdf, html, xlsx", Required = true };
        var digits = new Option<DigitStyle?>("--digits") { Description = "เลขไทยหรือเลขอารบิกทั้งฉบับ / thai or arabic throughout", HelpName = "thai|arabic" };
        var language = new Option<string>("--lang") { Description = "ภาษาของข้อความวิเคราะห์ / language of the analysis", HelpName = "th|en", DefaultValueFactory = _ => "th" };
        language.AcceptOnlyFromAmong("th", "en");
        var reason = new Option<string?>("--reason") { Description = "เหตุผลที่ออกรายงานทั้งที่ขัดแย้งกันเอง / why a report that contradicts itself is wanted" };
        var output = new Option<string>("--output", "-o") { Description = "ไฟล์ที่จะเขียน / the file to write", Required = true, HelpName = "FILE" };
        var command = new Command("report", "เขียนรายงานของหน่วยงานจากข้อมูลในระบบ / write a report of an agency from what is stored") { kind, agency, year, format, digits, language, reason, output };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var written = await Write(
                database.Value, parsed.GetValue(kind), parsed.GetRequiredValue(agency), new FiscalYear(parsed.GetValue(year)), parsed.GetValue(language) == "en" ? TextLanguage.English : TextLanguage.Thai,
                parsed.GetValue(reason), parsed.GetValue(format), parsed.GetValue(digits) ?? DigitStyle.AsWritten, stop);
            if (written.IsRefused)
                return Exit.Refuse(written.Refusal);
            var saved = OutputFile.Save(parsed.GetRequiredValue(output), written.Value);
            if (saved.IsRefused)
                return Exit.Refuse(saved.Refusal);
            Console.Out.WriteLine(saved.Value);
            return Exit.Success;
        });
        return command;
    }

    private static async Task<Result<byte[]>> Write(
        Database database, ComposedKind kind, string named, FiscalYear year, TextLanguage language, string? reason, ReportFormat format, DigitStyle digits, CancellationToken stop)
    {
        if (await database.Read(session => NamedAgencies.Find(session, named), stop) is not { } agency)
            return new NoSuchAgency(named);
        var compose = new ComposeReport(database, new AnalysisPages(database, new AgencyPages(database, FrameworkLibrary.Default)), FrameworkLibrary.Default);
        var report = await compose.Run(Actor.System("openita report"), agency, kind, year, language, reason, TimeProvider.System.GetUtcNow(), stop);
        return report.IsRefused ? report.Refusal : await WriteReport.Run(report.Value, format, digits, FrameworkLibrary.Default.OfYear(year.BuddhistEra), stop);
    }
}
