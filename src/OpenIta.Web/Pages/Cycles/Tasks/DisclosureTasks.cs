using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Checklists;

namespace OpenIta.Web.Pages.Cycles.Tasks;

/// <summary>From the assignment of items to their approval: a task for each department that has items, and those of the whole agency.</summary>
internal static class DisclosureTasks
{
    public static IEnumerable<DeskTask> Of(DeskView view)
    {
        if (view.WindowOf(Phase.Declaration) is not { } window || view.Checklist is not { } checklist)
            yield break;
        var t = view.Texts.Task;
        var state = checklist.Submission.State;
        if (checklist.IsWhole)
        {
            var assigned = checklist.Rows.Count(r => r.Departments.Count > 0);
            yield return new DeskTask(
                t.AssignItems, view.To("assign", Permission.AssignItems), t.Administrator, window,
                assigned == checklist.Rows.Count ? TaskState.Done : DeskTask.StateIn(window, view.Now, assigned > 0), t.AssignedItems(assigned, checklist.Rows.Count));
        }
        foreach (var task in OfDepartments(view, checklist, window))
            yield return task;
        if (!checklist.IsWhole)
            yield break;
        yield return new DeskTask(
            t.SubmitChecklist, view.To("submission", Permission.SubmitDeclarations), t.Administrator, window,
            state != DeclarationState.Declaring ? TaskState.Done : DeskTask.StateIn(window, view.Now, checklist.Rows.Any(r => r.Declaration.Version > 0)));
        yield return new DeskTask(
            t.ApproveChecklist, view.To("submission", Permission.ApproveDeclarations), t.Executive, window,
            state > DeclarationState.Submitted ? TaskState.Done
            : state == DeclarationState.Submitted ? DeskTask.StateIn(window, view.Now, isBegun: false)
            : window.IsOver(view.Now) ? TaskState.Late : TaskState.CannotStart,
            state == DeclarationState.Declaring ? t.AfterApproval : null);
    }

    private static IEnumerable<DeskTask> OfDepartments(DeskView view, Checklist checklist, PhaseWindow window)
    {
        var t = view.Texts.Task;
        foreach (var department in checklist.Departments)
        {
            var rows = checklist.Rows.Where(r => r.Departments.Contains(department)).ToList();
            if (rows.Count == 0)
                continue;
            var ready = rows.Count(r => r.Progress == ItemProgress.Ready);
            yield return new DeskTask(
                t.DeclareItems(department.Name), view.To("items", Permission.ReadDesk), department.Name, window,
                ready == rows.Count || checklist.Submission.State != DeclarationState.Declaring ? TaskState.Done : DeskTask.StateIn(window, view.Now, rows.Exists(r => r.Declaration.Version > 0)),
                t.ReadyItems(ready, rows.Count));
        }
    }
}
