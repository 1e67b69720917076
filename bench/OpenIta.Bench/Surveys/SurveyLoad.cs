using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenIta.Frameworks;
using OpenIta.Surveys;

namespace OpenIta.Bench.Surveys;

/// <summary>What some seconds of load came to.</summary>
/// <param name="Times">Of each, in milliseconds: of a respondent from connecting to the receipt, and of the sending alone.</param>
internal sealed record LoadResult(int Done, int Errors, TimeSpan Elapsed, List<double> Times, List<double> Sending)
{
    public double PerSecond => Done / Elapsed.TotalSeconds;

    public static double Percentile(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}

/// <summary>Virtual respondents: each connects anew, gets the form, sends it filled in, reads the receipt, and is gone.</summary>
internal sealed class SurveyLoad(Ground ground, int atOnce)
{
    private readonly Uri address = ground.Server.Address;
    private readonly string path = $"/s/{ground.Survey.Code}";
    private readonly string[] fields = [.. AnswerSheet.Of(FrameworkLibrary.Default.Find(ground.Survey.Framework).Value, ground.Survey.Instrument).Value.Fields.Select(f => f.Code)];

    /// <summary>The blank form, as a respondent gets it.</summary>
    public async Task<byte[]> Form() => await Body(path + "?page=all");

    public async Task<int> FileSize() => (await Body(SizedFile.Address)).Length;

    public Task<LoadResult> Respondents(TimeSpan duration) => Run(duration, async (connection, random, sending) =>
    {
        var (status, page) = await connection.Ask(BareConnection.Get(address, path + "?page=all"));
        if (status != 200)
            return false;
        var form = new StringBuilder("state=").Append(Value(page.Span, "name=\"state\" value=\""u8)).Append("&proof=").Append(Value(page.Span, "name=\"proof\" value=\""u8)).Append(".0&go=send&typed=");
        foreach (var asked in fields)
            form.Append('&').Append(asked).Append('=').Append(random.Next(1, 3).ToString(CultureInfo.InvariantCulture));
        var started = Stopwatch.GetTimestamp();
        var (sent, receipt) = await connection.Ask(BareConnection.Post(address, path, form.ToString()));
        sending.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return sent == 200 && receipt.Span.IndexOf("class=\"receipt\""u8) > 0;
    });

    /// <summary>Two requests for a file as large as the form: what the server gives when it does nothing for it.</summary>
    public Task<LoadResult> StaticFile(TimeSpan duration)
    {
        var request = BareConnection.Get(address, SizedFile.Address);
        return Run(duration, async (connection, _, _) => (await connection.Ask(request)).Status == 200 && (await connection.Ask(request)).Status == 200);
    }

    private async Task<byte[]> Body(string asked)
    {
        using var connection = new BareConnection();
        await connection.Connect(address);
        return (await connection.Ask(BareConnection.Get(address, asked))).Body.ToArray();
    }

    private async Task<LoadResult> Run(TimeSpan duration, Func<BareConnection, Random, List<double>, Task<bool>> visit)
    {
        var started = Stopwatch.StartNew();
        var workers = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(worker => Task.Run(async () =>
        {
            var (random, times, sending, errors) = (new Random(worker), new List<double>(), new List<double>(), 0);
            while (started.Elapsed < duration)
            {
                var at = Stopwatch.GetTimestamp();
                using var connection = new BareConnection();
                await connection.Connect(address);
                if (await visit(connection, random, sending))
                    times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                else
                    errors++;
            }
            return (times, sending, errors);
        })));
        return new LoadResult(workers.Sum(w => w.times.Count), workers.Sum(w => w.errors), started.Elapsed, [.. workers.SelectMany(w => w.times)], [.. workers.SelectMany(w => w.sending)]);
    }

    private static string Value(ReadOnlySpan<byte> page, ReadOnlySpan<byte> before)
    {
        var value = page[(page.IndexOf(before) + before.Length)..];
        return Encoding.ASCII.GetString(value[..value.IndexOf((byte)'"')]);
    }
}
