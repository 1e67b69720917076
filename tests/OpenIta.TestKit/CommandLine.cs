using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace OpenIta.TestKit;

/// <summary>What a run of the command line left behind.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as the one JSON document it must be; throws when it is none, or more than one.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

/// <summary>Runs the built command line as a process of its own, as bin/openita does.</summary>
public static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static Task<CommandResult> Run(params string[] arguments) => RunIn(Repository.Root, arguments);

    public static Task<CommandResult> RunIn(string folder, params string[] arguments) => RunWith(new Dictionary<string, string>(), folder, arguments);

    /// <param name="variables">Added to the environment.</param>
    public static Task<CommandResult> RunWith(IReadOnlyDictionary<string, string> variables, string folder, params string[] arguments) => Run(variables, folder, "", arguments);

    public static Task<CommandResult> RunPiped(string input, params string[] arguments) => Run(new Dictionary<string, string>(), Repository.Root, input, arguments);

    private static async Task<CommandResult> Run(IReadOnlyDictionary<string, string> variables, string folder, string input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"openita {string.Join(' ', arguments)} did not end within {Patience}.", e);
        }
    }

    // The tests stand in artifacts/bin/<project>/<configuration>; the program beside them in the same configuration.
    private static string Program { get; } = Path.Combine(
        Repository.Root, "artifacts", "bin", "OpenIta.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "OpenIta.Cli.dll");
}
