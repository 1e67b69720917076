using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using OpenIta.Accounts;
using OpenIta.Frameworks;
using OpenIta.Simulation;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench;

/// <summary>
/// The nation's surveys closed: from stored responses to tallies, scores, totals and levels as they are frozen, beside merely reading, in the same
/// run, the same columns of every row that was stored before and that closing reads. The nation is made once (<c>prepare</c>), so that memory is that
/// of closing alone; each round reads a copy of it and closes another, so that neither finds what the other fetched from the disk.
/// </summary>
internal static class ClosingBench
{
    private const int Rounds = 8;
    private const string Kept = "openita_nation", Copy = "openita_nation_round";

    // What else closing reads of what was stored before: the surveys with who is asked and until when, and the marks of the other instrument.
    private static readonly string[] ReadBeside =
    [
        """
        select id, number, code, agency_id, department_id, framework, instrument, admission, opens_at, closes_at, closed_at, quota, smallest_group, cycle_id
        from survey where closed_at is null order by framework, instrument, agency_id
        """,
        "select agency_id, fiscal_year, instrument, standing, computed_at, scores, answers from assessed_result where standing <> 'Preliminary' order by agency_id, instrument",
    ];

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), Kept);

    public static async Task<int> Prepare(DatabaseKind kind, decimal scale)
    {
        if (kind == DatabaseKind.Postgres)
            await Postgres($"drop database if exists {Kept} with (force)", $"create database {Kept}");
        var database = (await Database.Open(Location(kind, Kept, Folder), TimeProvider.System)).Value;
        var plan = SimulationPlan.Of(8_317, 1_350_000, 2566, 1, scale).Value;
        using var stop = new CancellationTokenSource();
        try
        {
            await new SimulateYear(database, FrameworkLibrary.Default, TimeProvider.System).Run(plan, Told, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.WriteLine("The surveys of the nation wait to be closed.");
        }
        return 0;

        async Task Told(SimulationProgress progress)
        {
            if (progress.Stage != SimulationStage.Closing)
                return;
            await stop.CancelAsync();
            stop.Token.ThrowIfCancellationRequested();
        }
    }

    public static async Task<int> Run(DatabaseKind kind)
    {
        var (readings, again, closings) = (new List<Spent>(), new List<Spent>(), new List<Spent>());
        var read = new Reading(0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            using (var folder = new TempFolder())
            {
                var database = await Copied(kind, folder.Path);
                readings.Add(await Measured(async () => read = await Read(database)));
                again.Add(await Measured(async () => read = await Read(database)));
            }
            using (var folder = new TempFolder())
            {
                var database = await Copied(kind, folder.Path);
                var closes = Stored.Instant(await database.Read(session => session.One<string>("select max(closes_at) from survey")));
                closings.Add(await Measured(() => new CloseSurveys(database, FrameworkLibrary.Default, new TestClock(closes)).Run(Actor.System("bench"))));
            }
            // Connections to copies that are gone, with the pages they keep.
            SqliteConnection.ClearAllPools();
        }
        Line("database", kind.ToString());
        Line("responses", read.Responses.ToString("N0", CultureInfo.InvariantCulture));
        Line("bytes of answers, MB", Text(read.Bytes / 1e6));
        Line("bytes read beside them, MB", Text(read.Beside / 1e6));
        Told("merely reading them", readings);
        Told("reading them again", again);
        Told("to frozen results", closings);
        Line("best / best reading", Text(Best(closings) / Best(readings)));
        Line("best / best reading again", Text(Best(closings) / Best(again)));
        using var process = Process.GetCurrentProcess();
        Line("peak memory, MB", Text(process.PeakWorkingSet64 / 1e6));
        return 0;

        static double Best(List<Spent> rounds) => rounds.Min(r => r.Time);

        static void Told(string what, List<Spent> rounds)
        {
            Line($"{what}, s", string.Join(" ", rounds.Select(r => Text(r.Time))));
            Line($"{what}, s of processor time", string.Join(" ", rounds.Select(r => Text(r.Processor))));
        }
    }

    private static Task<Reading> Read(Database database) => database.Read(async session =>
    {
        var (responses, surveys, bytes, beside) = (0L, 0L, 0L, 0L);
        await session.Each(
            "select survey_number, answers from survey_response", null,
            row => (responses, surveys, bytes) = (responses + 1, surveys ^ row.GetInt64(0), bytes + row.GetFieldValue<byte[]>(1).Length));
        foreach (var table in ReadBeside)
            await session.Each(table, null, row => beside += Bytes(row));
        return new Reading(responses, bytes, beside);
    });

    private static long Bytes(DbDataReader row)
    {
        var bytes = 0L;
        for (var column = 0; column < row.FieldCount; column++)
            bytes += row.GetValue(column) is string text ? text.Length : sizeof(long);
        return bytes;
    }

    private static async Task<Database> Copied(DatabaseKind kind, string folder)
    {
        if (kind == DatabaseKind.Postgres)
            await Postgres($"drop database if exists {Copy} with (force)", $"create database {Copy} template {Kept}");
        else
            File.Copy(Path.Combine(Folder, DatabaseLocation.SqliteFolder.FileName), Path.Combine(folder, DatabaseLocation.SqliteFolder.FileName));
        return (await Database.Open(Location(kind, Copy, folder), TimeProvider.System)).Value;
    }

    private static DatabaseLocation Location(DatabaseKind kind, string name, string folder) => kind == DatabaseKind.Sqlite
        ? new DatabaseLocation.SqliteFolder(folder)
        : new DatabaseLocation.PostgresServer(new NpgsqlConnectionStringBuilder(TestDatabase.PostgresCluster!) { Database = name }.ConnectionString);

    private static async Task Postgres(params string[] statements)
    {
        await using var source = NpgsqlDataSource.Create(TestDatabase.PostgresCluster ?? throw new InvalidOperationException($"{TestDatabase.PostgresVariable} is not set."));
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<Spent> Measured<T>(Func<Task<T>> work)
    {
        var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new Spent(Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private sealed record Reading(long Responses, long Bytes, long Beside);

    /// <param name="Time">Seconds by the clock.</param>
    /// <param name="Processor">Seconds of this process, without those of the database's server.</param>
    private sealed record Spent(double Time, double Processor);
}
