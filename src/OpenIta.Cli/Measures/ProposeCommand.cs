using System.CommandLine;
using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Cli.Storage;
using OpenIta.Cli.Surveys;
using OpenIta.Frameworks;
using OpenIta.Measures.Bank;
using OpenIta.Results;
using OpenIta.Storage;
using Spectre.Console;

namespace OpenIta.Cli.Measures;

/// <summary><c>openita measures propose --agency A --year Y [--json]</c>: measures for each weak question, indicator and item of a result.</summary>
internal static class ProposeCommand
{
    public static Command Create()
    {
        var agency = new Option<string>("--agency") { Description = "ชื่อหรือรหัสหน่วยงาน / name, code or id of the agency", Required = true };
        var year = new Option<int>("--year") { Description = "ปีงบประมาณ พ.ศ. ของผลการประเมิน / fiscal year of the result, Buddhist Era", Required = true };
        var json = new Option<bool>("--json") { Description = "พิมพ์เป็น JSON / print one JSON document" };
        var command = new Command("propose", "เสนอแนะมาตรการสำหรับจุดอ่อนของหน่วยงาน / propose measures for the weaknesses of an agency") { agency, year, json };
        var storage = StorageOptions.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var database = await storage.Open(parsed, stop);
            if (database.IsRefused)
                return Exit.Refuse(database.Refusal);
            var analysis = await Analyse(database.Value, parsed.GetRequiredValue(agency), parsed.GetValue(year), stop);
            if (analysis.IsRefused)
                return Exit.Refuse(analysis.Refusal);
            var proposed = new MeasureBank(FrameworkLibrary.Default).For(analysis.Value.Analysis);
            if (parsed.GetValue(json))
                JsonOutput.Print(ProposalsDocument.Of(analysis.Value, proposed));
            else
                AnsiConsole.Write(Table(proposed));
            return Exit.Success;
        });
        return command;
    }

    private static async Task<Result<AgencyAnalysis>> Analyse(Database database, string named, int year, CancellationToken stop) =>
        await database.Read(session => NamedAgencies.Find(session, named), stop) is { } agency
            ? await new AnalysisPages(database, new AgencyPages(database, FrameworkLibrary.Default))
                .Load(agency.Id, year, TextLanguage.Thai, Actor.System("openita measures propose"), TimeProvider.System.GetUtcNow(), stop)
            : new NoSuchAgency(named);

    private static Table Table(IReadOnlyList<NodeProposals> proposed)
    {
        var table = new Table().AddColumns("จุดอ่อน / weakness", "คะแนน / score", "มาตรการ / measure", "ที่มา / source");
        foreach (var (node, measure) in proposed.SelectMany(p => p.Measures, (p, m) => (p.Node, m)))
            table.AddRow(
                Markup.Escape($"{node.Code} {node.Title}"), node.Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", Markup.Escape(measure.Measure.Title), Markup.Escape(measure.Measure.Source.ToString()));
        return table;
    }
}
