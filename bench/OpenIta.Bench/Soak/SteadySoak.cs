using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OpenIta.Bench.Surveys;
using OpenIta.Storage;
using OpenIta.TestKit;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench.Soak;

/// <summary>Submissions at a steady rate for minutes on one node: nothing lost, nothing doubled, nobody waits, memory stays, and afterwards all works.</summary>
internal static class SteadySoak
{
    private const int PerSecond = 300;
    private const int Samples = 20;

    public static async Task<int> Run(DatabaseKind kind, TimeSpan duration)
    {
        // A server that nobody else loads.
        await using var server = kind == DatabaseKind.Postgres ? await PrivatePostgres.Start() : null;
        Environment.SetEnvironmentVariable(TestDatabase.PostgresVariable, server?.Connection);
        await using var ground = await Ground.On(kind, SurveyUnderLoad.Unhindered);
        using var administrator = await FirstAdministrator.SetUp(ground.Server);
        using var load = new SteadyLoad(ground.Server.Address, ground.Survey.Code, PerSecond);
        var memory = new List<double>();
        var running = load.Run(() => load.Now < duration);
        for (var i = 1; i <= Samples; i++)
        {
            await Task.Delay(duration / Samples);
            memory.Add(Megabytes(ground.Server.Id));
        }
        await running;

        var found = new Findings();
        Line("database", kind.ToString());
        Line("submissions", string.Create(CultureInfo.InvariantCulture, $"{load.Served.Count:N0} in {duration.TotalMinutes:0.#} minutes, {PerSecond} a second"));
        SentOnce.Check(found, load, await SentOnce.Stored(ground.Database));
        var p95 = load.P95(TimeSpan.Zero, TimeSpan.MaxValue);
        found.Must(p95 < 300, "from coming to receipt, ms p95 (below 300)", p95.ToString("0", CultureInfo.InvariantCulture));
        // The first tenth is the program filling its buffers.
        var (early, late) = (memory.Skip(2).Take(4).Average(), memory.TakeLast(4).Average());
        found.Must(late < early * 1.1, "server memory, MB first and last (within 10 %)", string.Create(CultureInfo.InvariantCulture, $"{early:0} {late:0} ({late / early - 1:+0.0%;-0.0%})"));
        found.Must(await administrator.SignsIn(), "afterwards", "signing in works");
        found.Must(!await HasOpenTransaction(ground), "", "no transaction is open");
        return found.ExitCode;
    }

    private static double Megabytes(int process)
    {
        using var server = Process.GetProcessById(process);
        return server.WorkingSet64 / 1e6;
    }

    private static async Task<bool> HasOpenTransaction(Ground ground)
    {
        if (ground.Data.Location is not DatabaseLocation.SqliteFolder sqlite)
            return await ground.Database.Read(s => s.One<long>("select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")) > 0;
        // The log is emptied only when nobody reads or writes behind it.
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(sqlite.Folder, "openita.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        return (long)(await command.ExecuteScalarAsync())! != 0;
    }
}
