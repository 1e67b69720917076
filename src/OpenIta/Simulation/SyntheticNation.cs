using System.Globalization;
using OpenIta.Agencies;
using OpenIta.Basics;

namespace OpenIta.Simulation;

/// <summary>One agency of the synthetic nation, with all that is decided of it beforehand.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Staff">Who answer the IIT.</param>
/// <param name="Public">Who answer the EIT.</param>
internal sealed record SyntheticAgency(int Number, Agency Agency, int Staff, int Public, SyntheticPerson Administrator, SyntheticPerson Executive);

internal sealed record SyntheticPerson(Guid Id, string Name, string Email);

/// <summary>The agencies of a plan; the same for every year.</summary>
internal static class SyntheticNation
{
    // The nation was founded long before its first cycle.
    private static readonly DateTimeOffset Founded = Bangkok.StartOf(new DateOnly(2020, 1, 1));

    public static IReadOnlyList<SyntheticAgency> Of(SimulationPlan plan)
    {
        var kinds = AgencyMix.Of(plan.Agencies);
        var staff = Respondents(plan.Responses * 337L / 1000, kinds, k => k.Staff);
        var served = Respondents(plan.Responses - staff.Sum(), kinds, k => k.Public);
        return [.. kinds.Select((kind, i) => Make(plan, kind, i, staff[i], served[i]))];
    }

    /// <summary>Someone who belongs to no agency: an assessor, an adjudicator.</summary>
    public static SyntheticPerson Person(SimulationPlan plan, string part, string name, int number)
    {
        var text = number.ToString("00000", CultureInfo.InvariantCulture);
        return new SyntheticPerson(SplitMix.Of(plan.Seed, part, number).Id(Founded), $"{name}จำลอง {text}", $"{part}{text}@nation.example");
    }

    // Of 1,369,235 who answered in FY2567, 461,440 were staff (thailandrecorder.com). Nobody is left with too few to be scored.
    private static int[] Respondents(long whole, IReadOnlyList<AgencyKind> kinds, Func<AgencyKind, int> of) =>
        [.. Shares.Of((int)whole - kinds.Count * SimulationPlan.LeastOfSurvey, [.. kinds.Select(of)]).Select(s => s + SimulationPlan.LeastOfSurvey)];

    private static SyntheticAgency Make(SimulationPlan plan, AgencyKind kind, int number, int staff, int served)
    {
        var random = SplitMix.Of(plan.Seed, "agency", number);
        var text = (number + 1).ToString("00000", CultureInfo.InvariantCulture);
        var place = random.Of(kind.InProvinces ? Districts.OfProvinces : Districts.OfCapital);
        var agency = new Agency(random.Id(Founded), $"{kind.Prefix} {text}", kind.Type, place.Name, place.Province)
        {
            ShortName = $"{kind.Short} {text}",
            Code = $"S{text}",
            SizeGroup = kind.Size,
            Domains = [$"www.sim{text}.example"],
        };
        return new SyntheticAgency(
            number, agency, staff, served,
            new SyntheticPerson(random.Id(Founded), $"ผู้ดูแลระบบจำลอง {text}", $"admin@sim{text}.example"),
            new SyntheticPerson(random.Id(Founded), $"ผู้บริหารจำลอง {text}", $"executive@sim{text}.example"));
    }
}
