using System.Globalization;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;

namespace OpenIta.Tests.Cycles;

public sealed class CalendarProposalTests
{
    // The complete calendar of FY2565 (ita.md 8, ts-local.com).
    [Fact]
    public void FY2565_is_proposed_as_its_calendar_says()
    {
        var proposed = Propose("2565");

        Days(proposed, Phase.Registration).ShouldBe((new(2022, 1, 1), new(2022, 2, 28)));
        Days(proposed, Phase.Declaration).ShouldBe((new(2022, 3, 1), new(2022, 4, 30)));
        Days(proposed, Phase.Assessment).ShouldBe((new(2022, 5, 1), new(2022, 5, 31)));
        Days(proposed, Phase.Appeal).ShouldBe((new(2022, 6, 1), new(2022, 6, 15)));
        Days(proposed, Phase.Publication).ShouldBe((new(2022, 8, 1), new(2022, 9, 30)));
        proposed.Single(p => p.Phase == Phase.Declaration).YearsLater.ShouldBe(0);
    }

    [Fact]
    public void FY2566_takes_printed_months_as_whole_months_and_carries_over_what_it_does_not_date()
    {
        var proposed = Propose("2566");

        Days(proposed, Phase.Declaration).ShouldBe((new(2023, 1, 1), new(2023, 4, 30)));
        Days(proposed, Phase.Eit).ShouldBe((new(2023, 1, 1), new(2023, 6, 30)));
        Days(proposed, Phase.Appeal).ShouldBe((new(2023, 6, 1), new(2023, 6, 15)));
        var appeal = proposed.Single(p => p.Phase == Phase.Appeal);
        (appeal.Framework, appeal.YearsLater).ShouldBe(("ita-2565", 1));
    }

    [Theory]
    [InlineData("2564")]
    [InlineData("2565")]
    [InlineData("2566")]
    [InlineData("2567")]
    [InlineData("2568")]
    [InlineData("2569")]
    public void Every_year_gets_a_whole_calendar_that_keeps_the_rules(string year)
    {
        var framework = FrameworkLibrary.Default.Find(year).Value;
        var proposed = Propose(year);

        proposed.Select(p => p.Phase).ShouldBe(Enum.GetValues<Phase>());
        CalendarRules.Faults(framework.Year, [.. proposed.Select(p => PhaseWindow.Of(p.Phase, p.First, p.Last))]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ม.ค. 2566", "2023-01-01", "2023-01-31")]
    [InlineData("ม.ค. - มิ.ย. 2566", "2023-01-01", "2023-06-30")]
    [InlineData("ก.ย. 2565 – ม.ค. 2566", "2022-09-01", "2023-01-31")]
    [InlineData("ก.พ. ๒๕๖๗", "2024-02-01", "2024-02-29")]
    public void Printed_months_are_read(string printed, string first, string last) =>
        PrintedMonths.Read(printed).ShouldBe((DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(null)]
    [InlineData("ต้นปี")]
    [InlineData("ม.ค.")]
    [InlineData("มิ.ย. - ม.ค. 2566")]
    public void What_names_no_months_is_left_to_the_person(string? printed) => PrintedMonths.Read(printed).ShouldBeNull();

    private static IReadOnlyList<ProposedPhase> Propose(string year) => CalendarProposal.For(FrameworkLibrary.Default.Find(year).Value, FrameworkLibrary.Default.All);

    private static (DateOnly, DateOnly) Days(IReadOnlyList<ProposedPhase> proposed, Phase phase) =>
        proposed.Where(p => p.Phase == phase).Select(p => (p.First, p.Last)).Single();
}
