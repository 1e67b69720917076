using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using OpenIta.Cli;
using OpenIta.Cli.Agencies;
using OpenIta.Cli.Audit;
using OpenIta.Cli.Frameworks;
using OpenIta.Cli.Operations;
using OpenIta.Cli.Reports;
using OpenIta.Cli.Scoring;
using OpenIta.Cli.Storage;
using OpenIta.Cli.Surveys;
using Spectre.Console;

// Piped output is read by programs and by people with Thai text: always UTF-8, never a byte order mark.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Into a file or another program: no colours, and lines long enough for a table.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
    AnsiConsole.Profile.Width = 200;
}

// A root command would be called by the name of the assembly in every help.
var root = new Command("openita", "OpenITA: การประเมินคุณธรรมและความโปร่งใส (ITA) ครบวงจร / Thailand's Integrity and Transparency Assessment, end to end")
{
    new HelpOption(),
    new VersionOption(),
    AgenciesCommand.Create(),
    AuditCommand.Create(),
    AuditLogCommand.Create(),
    BackupCommand.Create(),
    CompactCommand.Create(),
    CopyCommand.Create(),
    DoctorCommand.Create(),
    FrameworkCommand.Create(),
    OpenIta.Cli.Results.ImportCommand.Create(),
    ReadCommand.Create(),
    OpenIta.Cli.Measures.MeasuresCommand.Create(),
    OpenIta.Cli.Publishing.ReportCommand.Create(),
    RestoreCommand.Create(),
    ScoreCommand.Create(),
    SettingsCommand.Create(),
    OpenIta.Cli.Simulation.SimulateCommand.Create(),
    SurveyCommand.Create(),
    OpenIta.Cli.Verification.VerifyCommand.Create(),
    OpenIta.Cli.Analysis.WhatIfCommand.Create(),
    WriteCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
    return Exit.Refuse(new UsageWrong(string.Join(' ', parsed.Errors.Select(e => e.Message)), PathOf(parsed.CommandResult.Command)));
return await parsed.InvokeAsync();

static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;
