using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
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
/// run, the same columns of every row that was stored before and that closing reads. The nation is made once (<c>prepare</c>) and copied for every round, so that memory is that of closing alone.
/// </summary>
internal static class ClosingBench
{
    private const int Rounds = 5;
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
        var (readings, closings, reading, closing) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        long bytes = 0, responses = 0, surveys = 0, beside = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new TempFolder();
            var database = await Copied(kind, folder.Path);
            (bytes, responses, beside) = (0, 0, 0);
            var before = Environment.CpuUsage.TotalTime;
            readings.Add(await Seconds(() => database.Read(async session =>
            {
                await session.Each(
                    "select survey_number, answers from survey_response", null,
                    row => (responses, surveys, bytes) = (responses + 1, surveys ^ row.GetInt64(0), bytes + row.GetFieldValue<byte[]>(1).Length));
                foreach (var table in ReadBeside)
                    await session.Each(table, null, row => beside += Bytes(row));
                return true;
            })));
            reading.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            var closes = await database.Read(session => session.One<string>("select max(closes_at) from survey"));
            before = Environment.CpuUsage.TotalTime;
            closings.Add(await Seconds(() => new CloseSurveys(database, FrameworkLibrary.Default, new TestClock(Stored.Instant(closes))).Run(Actor.System("bench"))));
            closing.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        Line("database", kind.ToString());
        Line("responses", responses.ToString("N0", CultureInfo.InvariantCulture));
        Line("bytes of answers, MB", Text(bytes / 1e6));
        Line("bytes read beside them, MB", Text(beside / 1e6));
        Line("merely reading them, s", string.Join(" ", readings.Select(Text)));
        Line("to frozen results, s", string.Join(" ", closings.Select(Text)));
        Line("processor time of reading, s", string.Join(" ", reading.Select(Text)));
        Line("processor time of closing, s", string.Join(" ", closing.Select(Text)));
        Line("best / best reading", Text(closings.Min() / readings.Min()));
        using var process = Process.GetCurrentProcess();
        Line("peak memory, MB", Text(process.PeakWorkingSet64 / 1e6));
        return 0;
    }

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

    private static async Task<double> Seconds<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
