namespace OpenIta.Web.Pages.Cycles.Tasks;

/// <summary>The task list of an agency: what each capability has to be done, in the order of the year. A capability enters its tasks here.</summary>
public static class DeskTasks
{
    public static IReadOnlyList<TaskGroup> Of(DeskView view) =>
    [
        .. new[]
        {
            new TaskGroup(view.Texts.Task.Prepare, [.. PreparationTasks.Of(view)]),
            new TaskGroup(view.Texts.Task.Register, [.. RegistrationTasks.Of(view)]),
            new TaskGroup(view.Texts.Task.Survey, [.. SurveyTasks.Of(view)]),
            new TaskGroup(view.Texts.Task.Disclose, [.. DisclosureTasks.Of(view)]),
            new TaskGroup(view.Texts.Task.Result, [.. AppealTasks.Of(view)]),
        }.Where(g => g.Tasks.Count > 0),
    ];
}
