using Spectre.Console;

namespace OpenIta.Cli;

/// <summary>A bar on stderr, so that stdout holds the result alone; a pipe gets none.</summary>
internal static class ProgressBar
{
    public static Progress OnStandardError()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.IsErrorRedirected ? TextWriter.Null : Console.Error) });
        return new Progress(console) { AutoClear = true };
    }
}
