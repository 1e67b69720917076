using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Surveys;

public sealed record TooFewToShow(int SmallestGroup) : Refusal(
    $"มีผู้ตอบน้อยกว่า {SmallestGroup} คน ไม่แสดงผล", $"Fewer than {SmallestGroup} answered; nothing is shown");

/// <summary>A tally that was counted anew from the responses, and whether it is the one that closing stored.</summary>
public sealed record CheckedTally(long Respondents, IReadOnlyList<(string Field, int Choice, long Respondents)> Counts, bool Agrees);

/// <summary>Counts the responses of a closed survey again. Only the agency as a whole is told: departments would show too much.</summary>
public sealed class CheckTally(Database database, FrameworkLibrary frameworks)
{
    public Task<Result<CheckedTally>> Run(string code) => database.Read(async session =>
    {
        var found = await Family.Of(session, frameworks, code);
        if (found.IsRefused)
            return found.Refusal;
        var family = found.Value;
        if (family.Head.ClosedAt is null)
            return new SurveyStillOpen(family.Head.Code);
        var tallies = await TallyResponses.Run(session, family);
        var agrees = true;
        foreach (var survey in family.All)
        {
            var stored = await TallyStore.Tally(session, survey.Number);
            agrees &= tallies[survey.Id].Counts.All(c => stored.GetValueOrDefault(SheetTally.NameOf(c.Field.Code, c.Choice)) == c.Respondents);
        }
        var all = tallies[family.Head.Id];
        return all.Respondents < family.Head.SmallestGroup
            ? new TooFewToShow(family.Head.SmallestGroup)
            : Result(new CheckedTally(all.Respondents, [.. all.Counts.Select(c => (c.Field.Code, c.Choice, c.Respondents))], agrees));
    });

    private static Result<CheckedTally> Result(CheckedTally tally) => tally;
}
