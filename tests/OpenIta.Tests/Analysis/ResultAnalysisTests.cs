using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Results;

namespace OpenIta.Tests.Analysis;

/// <summary>Analysis of the published results: what seeds of FY2564 and FY2565 say of themselves.</summary>
public class ResultAnalysisTests
{
    [Fact]
    public void Nakhon_pathom_falls_into_the_bands_it_printed()
    {
        var analysis = Of("003", 2565);
        var report = SampleReport.Read("003");
        var scores = report.Ranking.DistinctBy(r => r.Code).ToDictionary(r => r.Code, r => r.Value!.Value);
        analysis.Bands.Select(b => b.Band.Code).ShouldBe(["urgent", "develop", "keep"]);
        analysis.Bands[0].Indicators.Select(n => n.Code).ShouldBe(scores.Where(s => s.Value < 90).Select(s => s.Key), ignoreOrder: true);
        analysis.Bands[2].Indicators.Select(n => n.Code).ShouldBe(scores.Where(s => s.Value >= 95).Select(s => s.Key), ignoreOrder: true);
        // The report prints two indicators of 100.00 as first and second; here they share the first rank.
        analysis.Ranking.Select(r => r.Node.Score).ShouldBe(scores.Values.OrderDescending().Select(s => (decimal?)s));
        analysis.Ranking.Take(3).Select(r => r.Rank).ShouldBe([1, 1, 3]);
    }

    [Fact]
    public void Bounds_of_the_agency_take_the_place_of_those_of_the_pack()
    {
        var own = BandBounds.Of(85, 95).Value;
        var analysis = Of("003", 2565, own);
        analysis.Bands[0].Band.Below.ShouldBe(85);
        analysis.Bands[0].Indicators.ShouldAllBe(n => n.Score < 85);
        analysis.Bands[1].Indicators.ShouldAllBe(n => n.Score >= 85 && n.Score < 95);
    }

    [Theory]
    [InlineData(95, 90)]
    [InlineData(90, 90)]
    [InlineData(0, 90)]
    [InlineData(90, 101)]
    public void Bounds_that_leave_a_band_empty_by_definition_are_refused(int develop, int keep) => BandBounds.Of(develop, keep).Refusal.ShouldBeOfType<BandBoundsWrong>();

    [Fact]
    public void Hua_nong_is_seven_points_from_b_and_its_lowest_indicator_is_the_tenth()
    {
        var analysis = Of("002", 2564);
        analysis.LevelsAbove[0].Level.Code.ShouldBe("B");
        analysis.LevelsAbove[0].Points.ShouldBe(7.00m);
        analysis.LevelsAbove.Select(l => l.Level.Code).ShouldBe(["B", "A", "AA"]);
        analysis.Extremes[0].Lowest.ShouldHaveSingleItem().Code.ShouldBe("10");
        analysis.Extremes.Single(e => e.Instrument == "IIT").Highest.ShouldHaveSingleItem().Code.ShouldBe("1");
    }

    [Fact]
    public void A_year_without_a_result_is_refused() => ResultAnalysis.Of(Years("002"), 2570).Refusal.ShouldBe(new NoResultOfYear(2570));

    [Fact]
    public void Quartiles_lie_between_the_two_nearest_totals()
    {
        var result = Years("002").Single(y => y.FiscalYear == 2564);
        var peers = new PeerGroup("อบต.", "M", [70, 68, 90, 80]);
        var peer = ResultAnalysis.Of([result], 2564, null, peers).Value.Peers!;
        // Sorted 68, 70, 80, 90: a quarter of the three steps is 0.75 of the first, half is between 70 and 80, three quarters 0.25 of the last.
        (peer.LowerQuartile, peer.Median, peer.UpperQuartile).ShouldBe((69.5m, 75m, 82.5m));
        (peer.Rank, peer.Count).ShouldBe((4, 4));
    }

    [Fact]
    public void A_total_over_years_marks_where_the_framework_changed()
    {
        var years = Years("003");
        var trend = Of("003", 2565).Trend;
        trend.Select(p => p.FiscalYear).ShouldBe(years.Where(y => y.Total is not null && y.FiscalYear <= 2565).Select(y => y.FiscalYear).Order());
        trend[^1].FrameworkChanged.ShouldBe(years.Single(y => y.FiscalYear == 2565).FrameworkChanged);
    }

    [Fact]
    public void An_item_that_failed_lost_what_it_has_at_stake()
    {
        var framework = FrameworkLibrary.Default.Find(new FiscalYear(2564)).Value;
        var leaves = framework.Tree.Nodes.Where(n => n.Children.Count == 0 && n.Kind != NodeKind.Total).ToDictionary(n => n.Code, n => n.Code is "O42" or "O1" ? 0m : 100m);
        var report = new PublishedReport
        {
            Source = new ReportSource("x", "text", "0", 1),
            FiscalYear = 2564,
            Scores = [.. leaves.Select(l => new PrintedScore(l.Key, l.Value, 1, ""))],
        };
        var years = YearResults.Of([new StoredReport(Guid.Empty, Guid.Empty, 1, default, report, [])], y => FrameworkLibrary.Default.OfYear(y));
        var lost = ResultAnalysis.Of(years, 2564).Value.LostItems;
        // 100 / 2 / 2 / 2 × 0.4 and 100 / 9 / 5 / 2 × 0.4
        lost.Select(l => (l.Item.Code, decimal.Round(l.Points, 2))).ShouldBe([("O42", 5.00m), ("O1", 0.44m)]);
    }

    internal static IReadOnlyList<YearResult> Years(string sample) =>
        YearResults.Of([new StoredReport(Guid.Empty, Guid.Empty, 1, default, SampleReport.Read(sample), [])], y => FrameworkLibrary.Default.OfYear(y));

    private static ResultAnalysis Of(string sample, int year, BandBounds? own = null) => ResultAnalysis.Of(Years(sample), year, own).Value;
}
