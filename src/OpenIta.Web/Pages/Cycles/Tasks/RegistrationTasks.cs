using OpenIta.Accounts;
using OpenIta.Cycles;

namespace OpenIta.Web.Pages.Cycles.Tasks;

internal static class RegistrationTasks
{
    public static IEnumerable<DeskTask> Of(DeskView view)
    {
        if (view.WindowOf(Phase.Registration) is not { } window)
            yield break;
        var t = view.Texts.Task;
        var state = view.Registration.State;
        var address = view.To("registration", Permission.ReadDesk);
        yield return new DeskTask(
            t.Registration, address, t.Administrator, window,
            state is RegistrationState.Submitted or RegistrationState.Approved ? TaskState.Done : DeskTask.StateIn(window, view.Now, state is not RegistrationState.Empty),
            state is RegistrationState.Returned ? t.Returned : null);
        yield return new DeskTask(
            t.ApproveRegistration, address, t.Executive, window,
            state switch
            {
                RegistrationState.Approved => TaskState.Done,
                RegistrationState.Submitted => DeskTask.StateIn(window, view.Now, isBegun: false),
                _ => window.IsOver(view.Now) ? TaskState.Late : TaskState.CannotStart,
            },
            state is RegistrationState.Submitted or RegistrationState.Approved ? null : t.AfterApproval);
    }
}
