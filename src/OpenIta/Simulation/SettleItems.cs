using OpenIta.Basics;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Judging;

namespace OpenIta.Simulation;

/// <summary>What is said of single items after they were scored: differences settled, appeals filed and answered, each by its own use case.</summary>
internal static class SettleItems
{
    // Of the items that lost their marks, out of 1,000: disputed; and of these, given back.
    private const int Disputed = 120, GivenBack = 350;

    public static Task<Result<bool>> Differences(SimulatedYear year) => Settle(year, SimulationStage.Differences, DecisionAbout.Difference);

    public static Task<Result<bool>> Decisions(SimulatedYear year) => Settle(year, SimulationStage.Decisions, DecisionAbout.Appeal);

    public static async Task<Result<bool>> Announce(SimulatedYear year)
    {
        var announce = new AnnounceScores(year.Database, year.Frameworks);
        return await Each(year, SimulationStage.Announcement, await Standing(year, DeclarationState.Scored), async agency =>
            (await announce.Run(SimulatedYear.Simulation, agency.Agency.Id, year.Clock.Now)).Refusal);
    }

    public static async Task<Result<bool>> Appeals(SimulatedYear year)
    {
        var file = new FileAppeal(year.Database, year.Frameworks);
        var lost = (await year.Database.Read(session => SimulationLists.LostItems(session, year.Cycle.Id), year.Stop)).ToLookup(l => l.Agency, l => l.Item);
        return await Each(year, SimulationStage.Appeals, [.. year.Nation.Where(a => lost.Contains(a.Agency.Id))], async agency =>
        {
            foreach (var item in lost[agency.Agency.Id])
            {
                if (!year.Random($"appeal/{item}", agency.Number).Chance(Disputed))
                    continue;
                var filed = await file.Run(SimulatedYear.Administrator(agency), agency.Agency.Id, item, "ข้อมูลอยู่ที่ URL ที่แจ้งไว้ (จำลอง)", year.Clock.Now);
                // Filed before the program was stopped.
                if (filed.Refusal is { } refusal and not AlreadyDisputed)
                    return refusal;
            }
            return null;
        });
    }

    private static async Task<Result<bool>> Settle(SimulatedYear year, SimulationStage stage, DecisionAbout about)
    {
        var decide = new DecideItem(year.Database, year.Frameworks);
        var adjudicators = Assessors.Adjudicators(year);
        var open = (await year.Database.Read(session => SimulationLists.OpenCases(session, year.Cycle.Id, about), year.Stop)).ToLookup(c => c.Agency, c => c.Item);
        return await Each(year, stage, [.. year.Nation.Where(a => open.Contains(a.Agency.Id))], async agency =>
        {
            foreach (var item in open[agency.Agency.Id])
            {
                var random = year.Random($"{about}/{item}", agency.Number);
                var asked = year.Framework.DisclosureItems.First(d => d.Code == item);
                var mark = random.Chance(about == DecisionAbout.Appeal ? GivenBack : 500) ? asked.Marks.Max() : asked.Marks.Min();
                // Nobody decides on their own decision: one settles differences, the next answers the appeals.
                var by = Assessors.Adjudicator(adjudicators[(agency.Number + (int)about) % adjudicators.Count]);
                if ((await decide.Run(by, agency.Agency.Id, item, about, mark, "พิจารณาจากหลักฐานที่แจ้งไว้ (จำลอง)", year.Clock.Now)).Refusal is { } refusal)
                    return refusal;
            }
            return null;
        });
    }

    private static async Task<IReadOnlyList<SyntheticAgency>> Standing(SimulatedYear year, DeclarationState state)
    {
        var standing = (await year.Database.Read(session => SubmissionStore.Standing(session, year.Cycle.Id, state), year.Stop)).ToHashSet();
        return [.. year.Nation.Where(a => standing.Contains(a.Agency.Id))];
    }

    /// <summary>One agency after the other, each in transactions of its own; what was done before is not in the list any more.</summary>
    public static async Task<Result<bool>> Each(SimulatedYear year, SimulationStage stage, IReadOnlyList<SyntheticAgency> agencies, Func<SyntheticAgency, Task<Refusal?>> settle)
    {
        for (var i = 0; i < agencies.Count; i++)
        {
            year.Stop.ThrowIfCancellationRequested();
            await year.Told(new SimulationProgress(stage, i, agencies.Count));
            if (await settle(agencies[i]) is { } refusal)
                return refusal;
        }
        await year.Told(new SimulationProgress(stage, agencies.Count, agencies.Count));
        return true;
    }
}
