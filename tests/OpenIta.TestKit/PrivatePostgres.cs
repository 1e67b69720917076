using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace OpenIta.TestKit;

/// <summary>A PostgreSQL server of one test's own on a free port of loopback, gone afterwards. It refuses to run as root and then runs as <c>postgres</c>.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private const string Versions = "/usr/lib/postgresql";

    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly TempFolder folder = new();

    private bool isKilled;

    private PrivatePostgres(int port) => Port = port;

    public static bool IsInstalled => Directory.Exists(Versions);

    public int Port { get; }

    public string Connection => $"Host=127.0.0.1;Port={Port.ToString(CultureInfo.InvariantCulture)};Username=openita;Database=postgres";

    private string Data => folder.File("data");

    public static async Task<PrivatePostgres> Start()
    {
        var server = await Empty();
        await Run("initdb", "-D", server.Data, "-U", "openita", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await server.Launch();
        return server;
    }

    /// <summary>Another server that holds all this one has before a commit is acknowledged.</summary>
    public async Task<PrivatePostgres> Standby()
    {
        var standby = await Empty();
        await Run("pg_basebackup", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "openita", "-D", standby.Data, "-R", "-X", "stream", "-c", "fast");
        await standby.Launch();
        // After the copy was made: once promoted, the standby must wait for nobody.
        await using var source = NpgsqlDataSource.Create(Connection + ";Pooling=false");
        await Do("alter system set synchronous_standby_names = '*'");
        await Do("select pg_reload_conf()");
        while (await Do("select sync_state from pg_stat_replication") as string != "sync")
            await Task.Delay(50);
        return standby;

        async Task<object?> Do(string sql)
        {
            await using var command = source.CreateCommand(sql);
            return await command.ExecuteScalarAsync();
        }
    }

    /// <summary>As if the machine lost its power.</summary>
    public async Task Kill()
    {
        if (isKilled)
            return;
        isKilled = true;
        using var server = Process.GetProcessById(int.Parse((await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0], CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync();
    }

    /// <summary>From standby to primary.</summary>
    public Task Promote() => Run("pg_ctl", "-D", Data, "-s", "-w", "promote");

    public async ValueTask DisposeAsync()
    {
        await Kill();
        folder.Dispose();
    }

    private static async Task<PrivatePostgres> Empty()
    {
        var server = new PrivatePostgres(FreePort.Next());
        if (IsRoot)
            await Start(["chown", "postgres", server.folder.Path]);
        return server;
    }

    private Task Launch() => Run(
        "pg_ctl", "-D", Data, "-s", "-w", "-l", folder.File("log"), "start",
        "-o", $"-p {Port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder.Path} -c max_connections=200");

    private static async Task Run(string program, params IEnumerable<string> arguments)
    {
        var version = Directory.GetDirectories(Versions).OrderBy(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).Last();
        string[] command = [Path.Combine(version, "bin", program), .. arguments];
        await Start(IsRoot ? ["runuser", "-u", "postgres", "--", .. command] : command);
    }

    private static async Task Start(string[] command)
    {
        using var running = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var (told, complaint) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        if (running.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {running.ExitCode}: {await complaint} {await told}");
    }
}
