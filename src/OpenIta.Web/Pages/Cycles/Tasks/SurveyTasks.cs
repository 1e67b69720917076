using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Surveys;

namespace OpenIta.Web.Pages.Cycles.Tasks;

internal static class SurveyTasks
{
    private static readonly (string Instrument, Phase Phase)[] Instruments = [("IIT", Phase.Iit), ("EIT", Phase.Eit)];

    public static IEnumerable<DeskTask> Of(DeskView view)
    {
        var t = view.Texts.Task;
        foreach (var (instrument, phase) in Instruments)
        {
            if (view.WindowOf(phase) is not { } window)
                continue;
            var surveys = view.Surveys.Where(s => s.Survey.Instrument == instrument).ToList();
            var (have, need) = (surveys.Sum(s => s.InQuota), surveys.Sum(s => s.Survey.Quota));
            yield return new DeskTask(
                t.FillSurvey(instrument), view.To("surveys", Permission.ManageSurveys), t.Administrator, window,
                IsFull(surveys) ? TaskState.Done : DeskTask.StateIn(window, view.Now, surveys.Count > 0),
                surveys.Count == 0 ? t.SurveyMissing : t.SurveyHint(have, need));
        }
    }

    private static bool IsFull(List<SurveyStatus> surveys) => surveys.Count > 0 && surveys.TrueForAll(s => s.Missing == 0);
}
