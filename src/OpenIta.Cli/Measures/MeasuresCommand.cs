using System.CommandLine;

namespace OpenIta.Cli.Measures;

/// <summary><c>openita measures …</c>: the bank of measures.</summary>
internal static class MeasuresCommand
{
    public static Command Create() => new("measures", "คลังมาตรการ / the bank of measures") { ProposeCommand.Create(), CollectCommand.Create() };
}
