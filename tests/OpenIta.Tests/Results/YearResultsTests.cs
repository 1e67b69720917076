using OpenIta.Reports;
using OpenIta.Results;
using static OpenIta.Tests.Results.Reports;

namespace OpenIta.Tests.Results;

public sealed class YearResultsTests
{
    private static StoredReport Stored(PublishedReport report) => new(Guid.NewGuid(), Guid.NewGuid(), 1, DateTimeOffset.UnixEpoch, report, []);

    private static YearResult Year(int year, params PublishedReport[] reports) =>
        YearResults.Of([.. reports.Select(Stored)], _ => null).Single(y => y.FiscalYear == year);

    [Fact]
    public void Of_two_printed_values_the_one_that_the_audit_found_to_fit_is_shown_and_both_are_listed()
    {
        // The table prints 83.20 at line 142 and the text 93.20 at line 177; the instrument's mean says 93.20.
        var report = Of(2564, scores: [Score("1", 83.20m, 142), Score("1", 93.20m, 177)]) with
        {
            Findings = [Finding("two-values", "1", 142, 93.20m, 83.20m, 93.20m)],
        };

        var node = Year(2564, report).Node("1").ShouldNotBeNull();

        node.Score.ShouldBe(93.20m);
        node.Printed.Select(p => (p.Value, p.Line)).ShouldBe([(83.20m, 142), (93.20m, 177)]);
        node.Findings.ShouldHaveSingleItem().Finding.Rule.ShouldBe("two-values");
    }

    [Fact]
    public void Where_nothing_says_which_fits_the_value_printed_more_often_is_shown() =>
        Year(2564, Of(2564, scores: [Score("1", 83m), Score("1", 84m, 2), Score("1", 84m, 3)])).Node("1")!.Score.ShouldBe(84m);

    [Fact]
    public void What_a_report_says_of_its_own_year_outranks_a_later_trend_table()
    {
        var trend = Of(2566, scores: [Score("total", 93m), Score("total", 91m, 2, year: 2565), Score("total", 80m, 3, year: 2564)]);
        var own = Of(2565, scores: Score("total", 91.5m));

        Year(2565, trend, own).Total.ShouldBe(91.5m);
        Year(2564, trend, own).Total.ShouldBe(80m);
        Year(2565, trend, own).Node("total")!.Printed.Count.ShouldBe(2);
    }

    [Fact]
    public void Years_come_latest_first_and_count_those_that_only_a_trend_table_names() =>
        YearResults.Of([Stored(Of(2565, scores: [Score("total", 91m), Score("total", 90m, 2, 2563)])), Stored(Of(2568))], _ => null)
            .Select(y => y.FiscalYear).ShouldBe([2568, 2565, 2563]);

    [Fact]
    public void A_level_that_no_pack_knows_is_kept_as_printed()
    {
        var year = Year(2566, Of(2566) with { Level = "ผ่านดี" });

        year.Level.ShouldBe(new ResultLevel("ผ่านดี", "ผ่านดี"));
        year.LevelSource.ShouldBe(ValueSource.Printed);
    }

    [Fact]
    public void Without_pack_and_print_nothing_is_claimed()
    {
        var year = Year(2570, Of(2570));

        year.ShouldSatisfyAllConditions(
            y => y.Total.ShouldBeNull(), y => y.Level.ShouldBeNull(), y => y.LevelSource.ShouldBe(ValueSource.Unknown), y => y.Nodes.ShouldBeEmpty());
    }
}
