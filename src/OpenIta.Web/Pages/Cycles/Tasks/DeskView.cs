using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Cycles;
using OpenIta.Disclosures.Checklists;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Cycles.Tasks;

/// <summary>All that the tasks of an agency follow from, read at one moment.</summary>
public sealed record DeskView(
    Desk Desk, Actor Actor, Texts Texts, DateTimeOffset Now, Cycle Cycle, IReadOnlyList<PhaseWindow> Calendar, Registration Registration,
    IReadOnlyList<Department> Departments, Checklist? Checklist, IReadOnlyList<SurveyStatus> Surveys, int Executives)
{
    public PhaseWindow? WindowOf(Phase phase) => Calendar.FirstOrDefault(w => w.Phase == phase);

    /// <summary>The address of a page of this desk, for those who may enter it.</summary>
    public string? To(string page, params ReadOnlySpan<Permission> permissions)
    {
        foreach (var permission in permissions)
            if (Actor.May(permission, Desk.Place, Now))
                return $"{Desk.Address}/{page}";
        return null;
    }

    /// <summary>Null before any cycle was opened.</summary>
    public static async Task<DeskView?> Load(Session session, FrameworkLibrary frameworks, Desk desk, Actor actor, Texts texts, DateTimeOffset now)
    {
        if (await CycleStore.Current(session, now) is not { } cycle)
            return null;
        var agency = desk.Agency.Id;
        return new DeskView(
            desk, actor, texts, now, cycle, await CycleStore.Of(session, cycle.Id, agency), await RegistrationStore.Of(session, cycle.Id, agency),
            await DepartmentStore.Of(session, agency), await Checklist.Load(session, frameworks, actor, agency, now),
            [.. (await SurveyStatus.Of(session, agency, now)).Where(s => s.Survey.Framework == cycle.Framework)],
            await AgencyPeople.Count(session, agency, Role.Executive, now));
    }
}
