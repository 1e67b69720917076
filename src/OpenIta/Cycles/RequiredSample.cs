using OpenIta.Agencies;
using OpenIta.Frameworks;

namespace OpenIta.Cycles;

/// <summary>How many respondents an agency needs for an instrument, with the pack's rule it follows from.</summary>
/// <param name="Population">The head count the agency gave; null while it gave none.</param>
/// <param name="Rule">Null where the pack has no rule for such an agency.</param>
/// <param name="Minimum">Null while it can't be known: no head count, no rule, or a rule without numbers.</param>
public sealed record RequiredSample(string Instrument, int? Population, SamplingRule? Rule, int? Minimum)
{
    /// <summary>Of the two survey instruments.</summary>
    public static IReadOnlyList<RequiredSample> For(Agency agency, Registration registration, Framework framework)
    {
        return [Of("IIT", registration.StaffCount), Of("EIT", registration.ServedCount)];

        RequiredSample Of(string instrument, int? population)
        {
            var rule = framework.SamplingOf(instrument, agency.Type, agency.SizeGroup);
            return new RequiredSample(instrument, population, rule, population is { } count ? rule?.Minimum(count) : null);
        }
    }
}
