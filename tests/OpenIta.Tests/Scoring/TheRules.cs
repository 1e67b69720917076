using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.TestKit;

namespace OpenIta.Tests.Scoring;

/// <summary>The level rules of the two eras, written out for tests that do not ask a pack.</summary>
internal static class TheRules
{
    /// <summary>Ten indicators as every year since FY2564; levels by the total alone.</summary>
    public static FrameworkBuilder Fy2564() =>
        TenIndicators().Level("AA", 95).Level("A", 85).Level("B", 75).Level("C", 65).Level("D", 55).Level("E", 50).Level("F", 0);

    /// <summary>The same with the levels of FY2566 and their gates.</summary>
    public static FrameworkBuilder Fy2566() =>
        TenIndicators().Level("ผ่านดีเยี่ยม", 95, Each(95)).Level("ผ่านดี", 85, Each(85)).Level("ผ่าน", 85).Level("ต้องปรับปรุง", 70).Level("ต้องปรับปรุงโดยด่วน", 0);

    public static ScoreInputs Given(params (string Code, decimal Score)[] scores) =>
        new(scores.ToDictionary(s => s.Code, s => s.Score, StringComparer.Ordinal));

    private static FrameworkBuilder TenIndicators() =>
        FrameworkBuilder.ThirtyThirtyForty().Indicators("IIT", "1", "2", "3", "4", "5").Indicators("EIT", "6", "7", "8").Indicators("OIT", "9", "10");

    private static Gate[] Each(decimal atLeast) => [new("IIT", atLeast), new("EIT", atLeast), new("OIT", atLeast)];
}
