using System.Globalization;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Bench.Soak;

/// <summary>What was acknowledged against what is stored.</summary>
internal static class SentOnce
{
    public static Task<IReadOnlyList<byte[]>> Stored(Database database) => database.Read(s => s.List<byte[]>("select answers from survey_response limit 10000000"));

    public static void Check(Findings found, SteadyLoad load, IReadOnlyList<byte[]> stored)
    {
        var times = stored.CountBy(SteadyLoad.NumberIn).ToDictionary();
        var lost = load.Served.Count(s => !times.ContainsKey(s.Number));
        var doubled = times.Values.Count(t => t > 1) + load.Served.Count - load.Served.DistinctBy(s => s.Receipt).Count();
        found.Must(lost == 0, "acknowledged and lost", lost.ToString(CultureInfo.InvariantCulture));
        found.Must(doubled == 0, "stored twice", doubled.ToString(CultureInfo.InvariantCulture));
        found.Must(stored.Count == load.Served.Count, "stored / acknowledged", string.Create(CultureInfo.InvariantCulture, $"{stored.Count:N0} / {load.Served.Count:N0}"));
    }
}
