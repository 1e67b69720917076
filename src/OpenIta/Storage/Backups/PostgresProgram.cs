using System.Diagnostics;
using System.Globalization;
using Npgsql;
using OpenIta.Basics;

namespace OpenIta.Storage;

/// <summary><c>pg_dump</c> and <c>pg_restore</c>, which come with PostgreSQL. How to reach the server goes in by the environment: a password is never on a command line.</summary>
internal static class PostgresProgram
{
    private const string Package = "postgresql-client";

    /// <summary>Runs it, with what it prints in <paramref name="output"/> and what it reads from <paramref name="input"/>.</summary>
    public static async Task<Result<bool>> Run(string name, IReadOnlyList<string> arguments, NpgsqlConnectionStringBuilder server, Stream? input, Stream? output, CancellationToken stop)
    {
        if (Find(name) is not { } program)
            return new ProgramMissing(name, Package);
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in Environment(server))
            start.Environment[variable] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        try
        {
            var errors = process.StandardError.ReadToEndAsync(stop);
            var printed = process.StandardOutput.BaseStream.CopyToAsync(output ?? Stream.Null, stop);
            await Feed(process, input, stop);
            await printed;
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0 ? true : new DatabaseFailing((await errors).Trim());
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static async Task Feed(Process process, Stream? input, CancellationToken stop)
    {
        try
        {
            if (input is not null)
                await input.CopyToAsync(process.StandardInput.BaseStream, stop);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all; its exit code says why.
        }
    }

    private static IEnumerable<(string Variable, string? Value)> Environment(NpgsqlConnectionStringBuilder server) =>
    [
        ("PGHOST", server.Host),
        ("PGPORT", server.Port.ToString(CultureInfo.InvariantCulture)),
        ("PGDATABASE", server.Database ?? server.Username),
        ("PGUSER", server.Username),
        ("PGPASSWORD", server.Password),
        ("PGSSLMODE", server.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() }),
        ("PGSSLROOTCERT", server.RootCertificate),
    ];

    // Debian keeps those of each version in a folder of its own; the newest dumps every older server.
    private static string? Find(string name)
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = OperatingSystem.IsWindows() ? [$"{name}.exe"] : [name];
        return versions.Concat(path).SelectMany(folder => names, Path.Combine).FirstOrDefault(File.Exists);
    }
}
