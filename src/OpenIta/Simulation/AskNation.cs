using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Surveys;

namespace OpenIta.Simulation;

/// <summary>The surveys of the year, opened and answered.</summary>
internal static class AskNation
{
    private const int SurveysAtOnce = 500;

    // Answers looked at together, and how often in one transaction; a survey is never divided.
    private const int AnswersAtOnce = 1_500, PartsAtOnce = 10;

    public static Task<Result<bool>> Open(SimulatedYear year) => year.InParts(SimulationStage.Surveys, Surveys(year), SurveysAtOnce, async (session, part) =>
    {
        var opened = part.Select(s => (s, Survey: s.Opened())).ToList();
        await SurveyRows.Surveys(session, [.. opened.Select(o => o.Survey)]);
        foreach (var (synthetic, survey) in opened.Where(o => o.s.IsOfStaff))
        {
            var secret = (await SurveyStore.Secret(session, survey.Id))!;
            await CodeStore.Add(session, survey.Id, synthetic.Codes().Select(secret.OfAccessCode), year.Random("sheet", synthetic.Agency.Number).Id(year.Clock.Now));
        }
        await AuditLog.Append(session, SimulatedYear.Simulation, [.. opened.Select(o => new AuditEntry("survey.open", o.Survey.Code, o.Survey.Agency, null, OpenSurvey.Words(o.Survey)))], year.Clock.Now);
        return null;
    });

    /// <summary>
    /// Through the writer that answers of real people go through. Each form has a key that follows from the seed, so that one that was stored
    /// before the program was killed is found and not stored again.
    /// </summary>
    public static Task<Result<bool>> Answer(SimulatedYear year) => year.InParts(SimulationStage.Answers, Parts(Surveys(year)).ToList(), PartsAtOnce, async (session, parts) =>
    {
        // The next forms are filled in while those before them are stored.
        foreach (var sent in parts.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(part => part.SelectMany(s => s.Sent()).ToList()))
        {
            if ((await ResponseWriter.SubmitTogether(session, sent)).FirstOrDefault(r => r.IsRefused) is { Refusal: { } refusal })
                return refusal;
        }
        return null;
    });

    private static List<SyntheticSurvey> Surveys(SimulatedYear year) =>
    [
        .. from instrument in year.Framework.Instruments
           where instrument.Kind == InstrumentKind.Survey
           let sheet = AnswerSheet.Of(year.Framework, instrument.Code).Value
           from agency in year.Nation
           select new SyntheticSurvey(year, agency, sheet),
    ];

    private static IEnumerable<List<SyntheticSurvey>> Parts(List<SyntheticSurvey> surveys)
    {
        var part = new List<SyntheticSurvey>();
        foreach (var survey in surveys)
        {
            if (part.Count > 0 && part.Sum(s => s.Respondents) + survey.Respondents > AnswersAtOnce)
            {
                yield return part;
                part = [];
            }
            part.Add(survey);
        }
        if (part.Count > 0)
            yield return part;
    }
}
