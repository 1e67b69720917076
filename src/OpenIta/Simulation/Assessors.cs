using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures.Allotting;
using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>Those who score and decide: entered for the round, and the agencies drawn among them by the real draw.</summary>
internal static class Assessors
{
    private const int AgenciesEach = 25, AgenciesOfAdjudicator = 400;

    public static IReadOnlyList<SyntheticPerson> All(SimulatedYear year) =>
        [.. Enumerable.Range(0, Math.Max(4, year.Nation.Count / AgenciesEach)).Select(i => SyntheticNation.Person(year.Plan, "assessor", "ผู้ประเมิน", i))];

    public static IReadOnlyList<SyntheticPerson> Adjudicators(SimulatedYear year) =>
        [.. Enumerable.Range(0, Math.Max(2, year.Nation.Count / AgenciesOfAdjudicator)).Select(i => SyntheticNation.Person(year.Plan, "adjudicator", "ผู้ชี้ขาด", i))];

    public static Actor Adjudicator(SyntheticPerson person) => new(person.Id, person.Name, [new Grant(Role.Adjudicator, Place.Nation, null)]);

    public static async Task<Result<bool>> Run(SimulatedYear year)
    {
        var people = await year.InParts(SimulationStage.Assessors, [All(year)], 1, async (session, _) =>
        {
            if (await AccountStore.Find(session, All(year)[0].Id) is null)
            {
                await NationRows.People(session, [.. All(year), .. Adjudicators(year)], year.Random("stamps", 0), year.Clock.Now);
                var random = year.Random("adjudicators", 0);
                await NationRows.Grants(session, [.. Adjudicators(year).Select(a => new HeldGrant(random.Id(year.Clock.Now), a.Id, new Grant(Role.Adjudicator, Place.Nation, null)))], year.Clock.Now);
            }
            foreach (var (person, number) in All(year).Select((p, i) => (p, i)))
                await Enter(session, year, person, number);
            return null;
        });
        return people.IsRefused
            ? people
            : (await new AllotAgencies(year.Database, year.Frameworks).Run(SimulatedYear.Simulation, new AllotmentRules(OwnProvinceExcluded: true, BlindShare: 10, Seed: $"{year.Plan.Seed}/{year.Plan.Year}"), year.Clock.Now))
                .Map(_ => true);
    }

    // Each comes from a province; one in five works for an agency, which is then not theirs to assess.
    private static Task Enter(Session session, SimulatedYear year, SyntheticPerson person, int number)
    {
        var random = year.Random("assessor", number);
        var own = random.Chance(200) ? random.Of(year.Nation).Agency.Id : (Guid?)null;
        return AllotmentStore.AddAssessor(session, year.Cycle.Id, person.Id, own, random.Of(Districts.ByProvince)[0].Province, year.Clock.Now);
    }
}
