using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Counts the stored responses of a family of surveys anew. What closing stores is this and nothing else.</summary>
internal static class TallyResponses
{
    /// <returns>By survey; that of the agency holds those of its departments too.</returns>
    public static async Task<IReadOnlyDictionary<Guid, SheetTally>> Run(Session session, Family family)
    {
        var answers = await ResponseStore.Of(session, [.. family.All.Select(s => s.Number)]);
        var tallies = new Dictionary<Guid, SheetTally>();
        foreach (var survey in family.All)
        {
            var tally = new SheetTally(family.Sheet);
            tally.Add(answers.GetValueOrDefault(survey.Number));
            tallies[survey.Id] = tally;
        }
        tallies[family.Head.Id] = tallies.Values.Aggregate((all, one) => all + one);
        return tallies;
    }
}
