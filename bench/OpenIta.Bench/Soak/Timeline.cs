using System.Globalization;
using OpenIta.Bench.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Bench.Soak;

/// <summary>What respondents met, second by second, between the things that were done to the nodes.</summary>
internal sealed class Timeline(SteadyLoad load)
{
    private readonly List<(TimeSpan When, string What)> marks = [];

    public TimeSpan Mark(string what)
    {
        var now = load.Now;
        marks.Add((now, what));
        return now;
    }

    public void Print(TextWriter output)
    {
        output.WriteLine("second  came  p50 ms  p95 ms  sent again");
        foreach (var second in load.Served.GroupBy(s => (int)s.Due.TotalSeconds).OrderBy(s => s.Key))
        {
            var took = second.Select(s => s.Took.TotalMilliseconds).ToList();
            var done = string.Join(", ", marks.Where(m => (int)m.When.TotalSeconds == second.Key).Select(m => m.What));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{second.Key,6}{took.Count,6}{LoadResult.Percentile(took, 0.5),8:0}{LoadResult.Percentile(took, 0.95),8:0}{second.Count(s => s.Retries > 0),12}  {done}"));
        }
    }
}
