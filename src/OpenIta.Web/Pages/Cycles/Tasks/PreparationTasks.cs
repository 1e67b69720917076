using OpenIta.Accounts;

namespace OpenIta.Web.Pages.Cycles.Tasks;

/// <summary>People, websites and departments: nothing is assigned, checked or approved without them.</summary>
internal static class PreparationTasks
{
    public static IEnumerable<DeskTask> Of(DeskView view)
    {
        var t = view.Texts.Task;
        yield return new DeskTask(
            t.People, view.To("people", Permission.ManagePeople), t.Administrator, null, view.Executives > 0 ? TaskState.Done : TaskState.NotStarted, t.PeopleHint(view.Executives));
        yield return new DeskTask(
            t.Profile, view.To("profile", Permission.ReadDesk), t.Administrator, null,
            view.Desk.Agency.Domains.Count > 0 ? TaskState.Done : TaskState.NotStarted, t.ProfileHint(view.Desk.Agency.Domains.Count));
        yield return new DeskTask(
            t.Departments, view.To("departments", Permission.ManageDepartments), t.Administrator, null,
            view.Departments.Count > 0 ? TaskState.Done : TaskState.NotStarted, t.DepartmentsHint(view.Departments.Count));
    }
}
