using System.Collections.Concurrent;
using OpenIta.Reports;
using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Reading;

/// <summary>Reads samples once for all tests, and texts that tests compose.</summary>
internal static class Read
{
    private static readonly ConcurrentDictionary<string, PublishedReport> Samples = new();

    public static PublishedReport Sample(string number) => Samples.GetOrAdd(number, n => ReportReader.Read(Repository.Sample(n)).Value);

    public static PublishedReport Text(string text, string name = "report.txt")
    {
        using var folder = new TempFolder();
        return ReportReader.Read(folder.Write(name, text)).Value;
    }
}
