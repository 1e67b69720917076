using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Disclosures;

namespace OpenIta.Web.Pages.Cycles.Tasks;

internal static class AppealTasks
{
    public static IEnumerable<DeskTask> Of(DeskView view)
    {
        if (view.WindowOf(Phase.Appeal) is not { } window || view.Checklist is not { IsWhole: true } checklist)
            yield break;
        var t = view.Texts.Task;
        yield return new DeskTask(
            t.Appeal, view.To("scores", Permission.ReadScores), t.Administrator, window,
            checklist.Submission.State switch
            {
                DeclarationState.Final => TaskState.Done,
                // Saying nothing accepts the scores, so nothing is late here.
                DeclarationState.Appealed => TaskState.Done,
                DeclarationState.Preliminary when window.IsOpen(view.Now) => TaskState.NotStarted,
                DeclarationState.Preliminary when window.IsOver(view.Now) => TaskState.Done,
                _ => TaskState.CannotStart,
            },
            checklist.Submission.State < DeclarationState.Preliminary ? t.AfterScoring : t.AppealHint);
    }
}
