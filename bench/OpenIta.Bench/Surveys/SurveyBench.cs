using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using OpenIta.Storage;
using OpenIta.TestKit;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench.Surveys;

/// <summary>
/// Virtual respondents over HTTP beside a static file of the same size from the same server and raw group-committed inserts into the same database,
/// by turns, so that a noisy machine slows all three alike.
/// </summary>
internal static class SurveyBench
{
    private const int AtOnce = 64;
    private const int RowsPerCommit = 64;

    private static readonly double[] Percentiles = [0.5, 0.95, 0.99];

    public static async Task<int> Run(DatabaseKind kind, TimeSpan duration)
    {
        const int rounds = 10;
        using var temp = new TempFolder();
        var plain = await Ground.On(kind, SurveyUnderLoad.Unhindered);
        var form = await new SurveyLoad(plain, AtOnce).Form();
        await using var ground = await plain.Moved(SizedFile.AddTo(temp, form), SurveyUnderLoad.Unhindered);
        var load = new SurveyLoad(ground, AtOnce);
        var sizes = (form.Length, await load.FileSize());
        await load.StaticFile(TimeSpan.FromSeconds(3));
        var acknowledged = (await load.Respondents(TimeSpan.FromSeconds(8))).Done;

        var (answered, files, inserts, memory) = (new List<LoadResult>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            files.Add(2 * (await load.StaticFile(duration / (4 * rounds))).PerSecond);
            inserts.Add(await RawInserts(ground.Database, duration / (8 * rounds)));
            answered.Add(await load.Respondents(duration / rounds));
            memory.Add(Memory(ground.Server.Id));
        }
        acknowledged += answered.Sum(a => a.Done);
        var stored = await ground.Stored();
        Print(kind, sizes, answered, files, inserts, memory);
        Line("stored / acknowledged", $"{Number(stored)} / {Number(acknowledged)}");
        return stored == acknowledged && answered.TrueForAll(a => a.Errors == 0) ? 0 : 1;
    }

    // Rows as large as responses, in transactions of as many as respond at once.
    private static async Task<double> RawInserts(Database database, TimeSpan duration)
    {
        await database.Write<bool>(async session =>
        {
            await session.Execute("create table if not exists bench_row (id bigint not null primary key, answers bytea not null, language text not null, day bigint not null)");
            return true;
        });
        var started = Stopwatch.StartNew();
        var rows = 0L;
        while (started.Elapsed < duration)
        {
            await database.Write<bool>(async session =>
            {
                await session.Insert(new RowBatch(
                    "bench_row",
                    ("id", Enumerable.Range(0, RowsPerCommit).Select(_ => RandomNumberGenerator.GetInt32(int.MaxValue) * (long)int.MaxValue + RandomNumberGenerator.GetInt32(int.MaxValue)).ToArray()),
                    ("answers", Enumerable.Range(0, RowsPerCommit).Select(_ => new byte[19]).ToArray()),
                    ("language", Enumerable.Repeat("th", RowsPerCommit).ToArray()),
                    ("day", Enumerable.Repeat(740_000L, RowsPerCommit).ToArray())));
                return true;
            });
            rows += RowsPerCommit;
        }
        return rows / started.Elapsed.TotalSeconds;
    }

    private static double Memory(int process)
    {
        using var server = Process.GetProcessById(process);
        return server.WorkingSet64 / 1e6;
    }

    private static void Print(DatabaseKind kind, (int Form, int File) sizes, List<LoadResult> answered, List<double> files, List<double> inserts, List<double> memory)
    {
        var perSecond = Median(answered.Select(a => a.PerSecond));
        List<double> times = [.. answered.SelectMany(a => a.Times)], sending = [.. answered.SelectMany(a => a.Sending)];
        Line("database", kind.ToString());
        Line("respondents at once", Number(AtOnce));
        Line("form, file", $"{Number(sizes.Form)} bytes, {Number(sizes.File)} bytes");
        Line("completions per second", Number(perSecond));
        Line("static requests per second", Number(Median(files)));
        Line("raw inserts per second", Number(Median(inserts)));
        Line("completions / (static / 2)", Text(perSecond / (Median(files) / 2)));
        Line("completions / raw inserts", Text(perSecond / Median(inserts)));
        Line("form to receipt, ms p50 p95 p99", Shares(times));
        Line("sending alone, ms p50 p95 p99", Shares(sending));
        Line("errors", Number(answered.Sum(a => a.Errors)));
        Line("server memory, MB by round", string.Join("  ", memory.Select(Number)));
        Line("memory, last / first (goal: 1.10)", Text(memory[^1] / memory[0]));
    }

    private static string Shares(List<double> times) => string.Join("  ", Percentiles.Select(share => Text(LoadResult.Percentile(times, share))));

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
