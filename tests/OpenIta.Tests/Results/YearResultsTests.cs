using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Scoring;
using static OpenIta.Tests.Results.WrittenReports;

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

    // The FY2564 report in samples: indicators 1 to 10 as its text gives them.
    private static readonly PrintedScore[] OfHuaNong =
    [
        Score("1", 93.20m), Score("2", 81.25m), Score("3", 86.26m), Score("4", 80.48m), Score("5", 88.95m),
        Score("6", 80.06m), Score("7", 82.74m), Score("8", 77.72m), Score("9", 71.92m), Score("10", 18.75m),
    ];

    private static IReadOnlyList<YearResult> ByPacks(params PublishedReport[] reports) =>
        YearResults.Of([.. reports.Select(Stored)], FrameworkLibrary.Default.OfYear);

    [Fact]
    public void What_is_not_printed_is_computed_by_the_pack_of_the_year()
    {
        var year = ByPacks(Of(2564, scores: OfHuaNong)).Single();

        year.Total.ShouldBe(68.00m);
        year.Level.ShouldNotBeNull().Code.ShouldBe("C");
        year.LevelSource.ShouldBe(ValueSource.Computed);
        year.Node("IIT").ShouldNotBeNull().ShouldSatisfyAllConditions(n => n.Score.ShouldBe(86.03m), n => n.Source.ShouldBe(ValueSource.Computed), n => n.Printed.ShouldBeEmpty());
        year.Node("OIT")!.Score.ShouldBe(45.34m);
        year.Nodes[0].Code.ShouldBe("total");
        year.RankedIndicators.Select(n => n.Code).Take(2).ShouldBe(["1", "5"]);
        year.RankedIndicators.Last().Code.ShouldBe("10");
        year.ChildrenOf("OIT").Select(n => n.Code).ShouldBe(["9", "10"]);
    }

    [Fact]
    public void A_printed_value_stands_beside_what_its_children_give()
    {
        // The FY2565 report in samples: the mean of the three is 95.6567.
        var eit = ByPacks(Of(2565, scores: [Score("6", 96.03m), Score("7", 96.20m), Score("8", 94.74m), Score("EIT", 95.65m)])).Single().Node("EIT").ShouldNotBeNull();

        eit.ShouldSatisfyAllConditions(n => n.Score.ShouldBe(95.65m), n => n.Source.ShouldBe(ValueSource.Printed), n => n.Computed.ShouldBe(95.66m), n => n.Differs.ShouldBeTrue());
    }

    [Fact]
    public void Missing_inputs_are_named_and_what_can_be_known_is_shown()
    {
        var year = ByPacks(Of(2564, scores: OfHuaNong[..8])).Single();

        year.Computed.ShouldBeNull();
        year.NotComputed.ShouldBeOfType<ScoresMissing>().Missing.Select(m => m.Code).ShouldBe(["OIT"]);
        year.Total.ShouldBeNull();
        year.Node("EIT")!.Score.ShouldBe(80.17m);
    }

    [Fact]
    public void A_code_that_the_year_does_not_have_does_not_keep_the_rest_from_being_computed()
    {
        var year = ByPacks(Of(2564, scores: [.. OfHuaNong, Score("O99", 100m), Score("I1", 932m)])).Single();

        year.Total.ShouldBe(68.00m);
        year.Nodes[^1].ShouldSatisfyAllConditions(n => n.Code.ShouldBe("O99"), n => n.Kind.ShouldBeNull(), n => n.Score.ShouldBe(100m));
    }

    [Fact]
    public void A_printed_level_takes_its_code_from_the_pack()
    {
        var year = ByPacks(Of(2566, scores: Score("total", 93.34m)) with { Level = "ผ่านดี" }).Single();

        year.Level.ShouldNotBeNull().Title.ShouldBe("ผ่านดี");
        year.Framework!.Levels.Select(l => l.Code).ShouldContain(year.Level.Code);
        year.Total.ShouldBe(93.34m);
    }

    [Fact]
    public void The_framework_changed_from_2565_to_2566_and_not_from_2564_to_2565()
    {
        var years = ByPacks(Of(2564), Of(2565), Of(2566));

        years.Select(y => (y.FiscalYear, y.FrameworkChanged)).ShouldBe([(2566, true), (2565, false), (2564, false)]);
    }
}
