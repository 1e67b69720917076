using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using OpenIta.Storage;

namespace OpenIta.TestKit;

/// <summary>The website as a process of its own, as an operator runs it; it can be killed like one that lost its power.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly ConcurrentQueue<string> log = new();
    private readonly string program;
    private readonly IReadOnlyList<string> arguments;
    private readonly HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(2) };
    private Process process;

    private ServerProcess(string folder, Uri address, IReadOnlyList<string> arguments)
    {
        (program, Address, this.arguments) = (Path.Combine(folder, "OpenIta.Web.dll"), address, arguments);
        process = Launch();
    }

    /// <summary>Where the build put the program, beside the one that is running.</summary>
    public static string BuiltIn => Path.Combine(Repository.Root, "artifacts", "bin", "OpenIta.Web", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>All that it wrote to its output so far, over all its lives.</summary>
    public IReadOnlyCollection<string> Log => log;

    /// <param name="settings">Such as <c>--survey:proof-bits=0</c>.</param>
    public static Task<ServerProcess> Start(DatabaseLocation location, params IReadOnlyList<string> settings) => Start(BuiltIn, location, settings);

    /// <param name="folder">That of the program.</param>
    public static async Task<ServerProcess> Start(string folder, DatabaseLocation location, params IReadOnlyList<string> settings)
    {
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        IReadOnlyList<string> database = location switch
        {
            DatabaseLocation.SqliteFolder sqlite => ["--data", sqlite.Folder],
            DatabaseLocation.PostgresServer postgres => ["--postgres", postgres.Connection],
            _ => throw new ArgumentOutOfRangeException(nameof(location)),
        };
        var server = new ServerProcess(folder, new Uri($"http://127.0.0.1:{port}"), [.. database, "--port", port, .. settings]);
        await server.Answers();
        return server;
    }

    /// <summary>SIGKILL, and a new process on the same port and data.</summary>
    public async Task KillAndRestart()
    {
        await Kill();
        process = Launch();
        await Answers();
    }

    /// <summary>SIGTERM, as an operator ends it, and a new process on the same port and data.</summary>
    public async Task StopAndRestart()
    {
        using (var stop = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]))
            await stop.WaitForExitAsync();
        await process.WaitForExitAsync();
        process = Launch();
        await Answers();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
        probe.Dispose();
    }

    private async Task Kill()
    {
        // The browser that prints for it is not killed, and ends by itself.
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            // As somebody may start it: from a folder that has nothing to do with it.
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var launched = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        launched.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        launched.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        return launched;
    }

    private async Task Answers()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The server ended with {process.ExitCode}: {string.Join('\n', log)}");
            try
            {
                using var answer = await probe.GetAsync(new Uri(Address, "/health"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }
        }
        throw new TimeoutException($"The server did not answer within {Patience}: {string.Join('\n', log)}");
    }
}
