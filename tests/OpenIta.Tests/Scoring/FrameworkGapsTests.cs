using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.TestKit;
using static OpenIta.Tests.Scoring.TheRules;

namespace OpenIta.Tests.Scoring;

/// <summary>What a framework does not know is named, never guessed.</summary>
public class FrameworkGapsTests
{
    [Fact]
    public void A_framework_without_weights_is_refused_by_name_of_what_it_lacks()
    {
        var framework = new FrameworkBuilder().Instrument("IIT", 50).Instrument("EIT", null).Level("A", 0).Build();

        ScoreCalculator.Calculate(framework, Given(("IIT", 90m), ("EIT", 90m))).Refusal.ShouldBeOfType<FrameworkCannotScore>().English.ShouldContain("EIT");
    }

    [Fact]
    public void A_node_that_no_rule_forms_from_its_children_is_named()
    {
        var inputs = Given(("1", 90m), ("2", 90m), ("3", 90m), ("4", 90m), ("5", 90m), ("EIT", 90m), ("OIT", 90m));

        var refusal = ScoreCalculator.Calculate(WithoutInstrumentRule(), inputs).Refusal.ShouldBeOfType<FrameworkCannotScore>();

        refusal.English.ShouldContain("how IIT follows from 1, 2, 3, 4, 5");
    }

    [Fact]
    public void A_node_without_rule_may_be_given() =>
        ScoreCalculator.Calculate(WithoutInstrumentRule(), Given(("IIT", 90m), ("EIT", 90m), ("OIT", 90m))).Value.Total.ShouldBe(90m);

    private static Framework WithoutInstrumentRule()
    {
        var framework = Fy2564().Build();
        return framework with { Aggregation = [.. framework.Aggregation.Where(rule => rule.Kind != NodeKind.Instrument)] };
    }
}
