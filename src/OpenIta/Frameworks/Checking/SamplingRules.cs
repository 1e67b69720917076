using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Sampling numbers that a head count can be held against.</summary>
internal static class SamplingRules
{
    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines)
    {
        foreach (var rule in pack.Sampling)
        {
            if (rule.Percent is <= 0 or > 100)
                yield return new PackFault("sampling-percent", lines.Of(rule, "percent"), $"ร้อยละของกลุ่มตัวอย่าง {rule.Instrument} ต้องมากกว่า 0 และไม่เกิน 100", $"The percent of the sample of {rule.Instrument} must be above 0 and at most 100");
            if (rule.AtLeast is <= 0 || rule.AtMost is <= 0 || rule.AtLeast > rule.AtMost)
                yield return new PackFault("sampling-bounds", lines.Of(rule, "at_least"), $"จำนวนตัวอย่างของ {rule.Instrument}: at_least และ at_most ต้องมากกว่า 0 และ at_least ไม่เกิน at_most", $"The sample of {rule.Instrument}: at_least and at_most must be above 0, and at_least not above at_most");
        }
    }
}
