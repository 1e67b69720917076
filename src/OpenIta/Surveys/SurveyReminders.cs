using OpenIta.Accounts;
using OpenIta.Cycles;

namespace OpenIta.Surveys;

/// <summary>Who is reminded before the surveys close: the administrator of an agency where answers are still missing from a quota, or where no survey was opened.</summary>
public static class SurveyReminders
{
    public static IReadOnlyList<Reminder> All { get; } = [Of(Phase.Iit, "IIT"), Of(Phase.Eit, "EIT")];

    private static Reminder Of(Phase phase, string instrument) => new(phase, async (session, cycle, agency) =>
    {
        var surveys = await SurveyStore.Of(session, agency, cycle.Framework, instrument);
        var filled = (await FillStore.Of(session, [.. surveys.Select(s => s.Id)])).ToLookup(f => f.Survey, f => f.InQuota);
        return surveys.Count == 0 || surveys.Any(s => s.ClosedAt is null && filled[s.Id].Sum() < s.Quota) ? [Role.AgencyAdministrator] : [];
    });
}
