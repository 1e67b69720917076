using OpenIta.Reports;
using OpenIta.TestKit;

namespace OpenIta.Tests.Analysis;

internal static class SampleReport
{
    /// <param name="number">The first digits of the file's name, such as 002.</param>
    public static PublishedReport Read(string number) =>
        ReportReader.Read(Directory.GetFiles(Path.Combine(Repository.Root, "samples"), number + "_*").Single()).Value;
}
