using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Keeps the table made by hand honest: each of its rows quotes the line it speaks of.</summary>
public class AuditedByHandTests
{
    [Fact]
    public void Every_row_quotes_its_line_of_the_sample()
    {
        var rows = AuditedByHand.Findings.Select(f => new LookAlike(f.Sample, f.Line, f.Quote, f.Why))
            .Concat(AuditedByHand.LookAlikes).Concat(AuditedByHand.SlipsOfSense);
        var lines = Repository.Samples.ToDictionary(path => Path.GetFileName(path)[..3], File.ReadAllLines, StringComparer.Ordinal);

        foreach (var row in rows)
            lines[row.Sample][row.Line - 1].ShouldContain(row.Quote, Case.Sensitive, $"{row.Sample}:{row.Line} {row.Why}");
    }
}
