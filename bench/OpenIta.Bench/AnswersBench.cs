using System.Diagnostics;
using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.Scoring.Answers;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench;

/// <summary>Scores a file of raw IIT answers of FY2564 and, in the same run, merely reads the same bytes: their ratio is what counts on a noisy machine.</summary>
internal static class AnswersBench
{
    private const int Rounds = 5;

    public static int Run(int rows)
    {
        var framework = FrameworkLibrary.Default.Find("ita-2564").Value;
        var form = new AnswerForm(framework, "IIT");
        var file = Path.Combine(Directory.CreateTempSubdirectory("openita-bench-").FullName, "iit.csv");
        try
        {
            Write(file, form, rows);
            Read(file);
            Score(file, framework, form);
            var read = TimeSpan.MaxValue;
            var score = TimeSpan.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                read = Min(read, Time(() => Read(file)));
                score = Min(score, Time(() => Score(file, framework, form)));
            }
            var answers = (double)rows * form.Fields.Count;
            Line("rows", rows.ToString("N0", CultureInfo.InvariantCulture));
            Line("answers", answers.ToString("N0", CultureInfo.InvariantCulture));
            Line("file", $"{Text(new FileInfo(file).Length / 1e6)} MB");
            Line("merely reading", $"{Text(read.TotalSeconds)} s");
            Line("scoring", $"{Text(score.TotalSeconds)} s");
            Line("answers per second", (answers / score.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture));
            Line("scoring / reading", Text(score / read));
            Line("peak memory", $"{Text(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6)} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static void Write(string file, AnswerForm form, int rows)
    {
        var random = new Random(2564);
        var fields = form.Fields.ToList();
        using var writer = new StreamWriter(file);
        writer.NewLine = "\n";
        writer.WriteLine(string.Join(',', fields));
        var row = new char[fields.Count * 2 - 1];
        row.AsSpan().Fill(',');
        for (var i = 0; i < rows; i++)
        {
            for (var f = 0; f < fields.Count; f++)
                row[2 * f] = (char)('1' + random.Next(form.Options(fields[f])!.Value));
            writer.WriteLine(row);
        }
    }

    private static long Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var buffer = new byte[256 * 1024];
        long sum = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
            sum += buffer[0] + read;
        return sum;
    }

    private static void Score(string file, Framework framework, AnswerForm form)
    {
        var means = AnswerFile.Read(file, form).Value.Means().Value;
        var known = ScoreCalculator.CalculateKnown(framework, new ScoreInputs(new Dictionary<string, decimal>(), means)).Value;
        if (!known.Nodes.ContainsKey("IIT"))
            throw new InvalidOperationException("The answers gave no score for IIT.");
    }

    private static TimeSpan Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started);
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
