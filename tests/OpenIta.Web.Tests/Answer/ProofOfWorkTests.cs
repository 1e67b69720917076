using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using OpenIta.TestKit;
using OpenIta.Web.Operations;
using OpenIta.Web.Pages.Answer.Gate;

namespace OpenIta.Web.Tests.Answer;

public sealed class ProofOfWorkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 1, 5, 0, 0, TimeSpan.Zero);

    // Nodes answer by turns, and their clocks are never quite the same.
    [Theory]
    [InlineData(0, ProofState.Good)]
    [InlineData(-2, ProofState.Good)]
    [InlineData(-59, ProofState.Good)]
    [InlineData(119, ProofState.Good)]
    [InlineData(-61, ProofState.Missing)]
    [InlineData(121, ProofState.Missing)]
    public void A_token_of_one_node_is_good_at_another_whose_clock_differs_by_seconds_not_by_minutes(int secondsLater, ProofState expected)
    {
        using var effort = new Live<ProofEffort>(new ConfigurationBuilder().Build(), _ => new ProofEffort(0, 0));
        var keys = new EphemeralDataProtectionProvider();
        var token = new ProofOfWork(keys, effort, new TestClock(Noon)).For("form").Token;

        var there = new ProofOfWork(keys, effort, new TestClock(Noon.AddSeconds(secondsLater)));

        // No work is asked, so any number will do.
        there.Check($"{token}.0", "form").State.ShouldBe(expected);
        there.Check($"{token}.0", "another form").State.ShouldBe(ProofState.Missing);
    }
}
