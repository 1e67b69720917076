using OpenIta.Documents;
using OpenIta.Reports;
using OpenIta.Reports.Writing;

namespace OpenIta.Tests.Reports.Writing;

/// <summary>Columns get room for what stands in them, and keep enough for their headings.</summary>
public sealed class TableWidthTests
{
    [Fact]
    public void A_column_of_long_texts_is_wider_than_it_is_beside_texts_of_its_own_length()
    {
        var alike = Steps("ก", "ก");
        var longer = Steps(new string('ก', 300), "ก");
        Share(longer, "วิธีการ").ShouldBeGreaterThan(Share(alike, "วิธีการ"));
        foreach (var heading in new[] { "ขั้นตอน", "ระยะเวลา", "กิจกรรม" })
            Share(longer, heading).ShouldBeInRange(Share(alike, heading) * 0.65, Share(alike, heading));
    }

    private static double Share(Table table, string heading)
    {
        var at = table.HeaderRows[0].Cells.ToList().FindIndex(c => c.Blocks is [Paragraph { Content: [Run run, ..] }] && run.Text == heading);
        return table.Widths[at] / table.Widths.Sum();
    }

    private static Table Steps(string method, string step) => ReportDocument.Of(
        new PublishedReport { Source = new ReportSource("", "data", "", 1), Kinds = [ReportKind.WorkPlan], WorkPlan = [new WorkPlanStep("ก", null, step, "ก", method, ["ก"], [1])] })
        .Sections.SelectMany(s => s.Blocks).OfType<Table>().Single();
}
