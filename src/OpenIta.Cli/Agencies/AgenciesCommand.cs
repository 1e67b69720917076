using System.CommandLine;

namespace OpenIta.Cli.Agencies;

/// <summary><c>openita agencies …</c>: the registry.</summary>
internal static class AgenciesCommand
{
    public static Command Create() => new("agencies", "ทะเบียนหน่วยงาน / the registry of agencies") { ExportCommand.Create(), ImportCommand.Create() };
}
