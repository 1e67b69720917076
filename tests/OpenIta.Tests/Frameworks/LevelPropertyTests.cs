using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Checking;
using OpenIta.Scoring;
using OpenIta.TestKit;

namespace OpenIta.Tests.Frameworks;

/// <summary>What the checker promises of the levels of any pack that it accepts, over random schemes and scores.</summary>
public sealed class LevelPropertyTests
{
    private static readonly string[] Nodes = ["IIT", "OIT"];

    // Few different bounds, so that gaps, repeats and shadows are frequent.
    private static readonly Gen<decimal> Bound = Gen.Elements(0m, 10m, 50m, 70m, 80m, 85m, 90m, 95m, 100m);

    private static readonly Gen<Gate[]> Gates = Gen.ArrayOf(from node in Gen.Elements(Nodes) from bound in Bound select new Gate(node, bound)).Resize(2);

    private static readonly Gen<(decimal From, Gate[] Gates)[]> Schemes =
        from count in Gen.Choose(1, 4)
        from levels in Gen.ArrayOf(from bound in Bound from gates in Gates select (bound, gates), count)
        from tidy in Gen.Elements(true, true, true, false)
        select tidy ? [.. levels.OrderByDescending(l => l.bound), (0m, [])] : levels;

    private static readonly Gen<decimal> Score = Gen.OneOf(Bound, Gen.Choose(0, 10_000).Select(n => n / 100m));

    [Fact]
    public void Every_score_has_exactly_one_level_in_any_scheme_that_is_accepted()
    {
        var accepted = 0;
        Prop.ForAll(Arb.From(Schemes), Arb.From(Gen.Zip(Score, Score)), (scheme, scores) =>
        {
            var framework = Framework(scheme);
            if (!Accepted(framework))
                return true;
            accepted++;
            var total = Math.Round((scores.Item1 * 60 + scores.Item2 * 40) / 100, 2, MidpointRounding.AwayFromZero);
            var level = Levels.Of(framework, total, node => node == "IIT" ? scores.Item1 : scores.Item2);
            return framework.Levels.Contains(level);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
        accepted.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Every_level_of_an_accepted_scheme_without_gates_is_had_by_the_score_it_starts_at() =>
        Prop.ForAll(Arb.From(Schemes), scheme =>
        {
            var framework = Framework([.. scheme.Select(l => (l.From, Array.Empty<Gate>()))]);
            return !Accepted(framework) || framework.Levels.All(l => Levels.Of(framework, l.From, _ => 100) == l);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void A_scheme_called_unreachable_has_a_level_that_no_score_has()
    {
        // The checker reasons by arithmetic; here every pair of scores on a grid is tried instead.
        var grid = Enumerable.Range(0, 21).Select(i => i * 5m).ToList();
        Prop.ForAll(Arb.From(Schemes), scheme =>
        {
            var framework = Framework(scheme);
            var dead = LevelRules.Faults(framework, new()).Where(f => f.Rule == "level-unreachable").ToList();
            if (dead.Count == 0 || LevelRules.Faults(framework, new()).Any(f => f.Rule is "level-order" or "level-gap"))
                return true;
            var had = from iit in grid
                      from oit in grid
                      select Levels.Of(framework, (iit * 60 + oit * 40) / 100, node => node == "IIT" ? iit : oit);
            return framework.Levels.Except(had).Count() >= dead.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("2564")]
    [InlineData("2565")]
    [InlineData("2566")]
    [InlineData("2567")]
    [InlineData("2568")]
    public void Every_hundredth_from_0_to_100_has_one_level_in_a_shipped_pack_and_more_is_never_worse(string year)
    {
        var framework = FrameworkLibrary.Open(Repository.Path("frameworks")).Value.Find(year).Value;
        var before = framework.Levels.Count;
        for (var total = 0m; total <= 100; total += 0.01m)
        {
            var rank = framework.Levels.ToList().IndexOf(Levels.Of(framework, total, _ => total));
            rank.ShouldBeInRange(0, before, total.ToString(CultureInfo.InvariantCulture));
            before = rank;
        }
        before.ShouldBe(0);
    }

    private static bool Accepted(Framework framework) => !LevelRules.Faults(framework, new()).Any();

    private static Framework Framework((decimal From, Gate[] Gates)[] scheme)
    {
        var builder = new FrameworkBuilder().Instrument("IIT", 60).Instrument("OIT", 40, InstrumentKind.Checklist);
        foreach (var (index, level) in scheme.Index())
            builder.Level($"L{index}", level.From, level.Gates);
        return builder.Build();
    }
}
