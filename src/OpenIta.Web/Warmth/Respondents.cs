using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Surveys;
using OpenIta.Web.Pages.Answer;

namespace OpenIta.Web.Warmth;

/// <summary>
/// Open a form and send it filled in. The survey is made up and lies in no database, and what is sent lacks the proof of a browser, so that
/// nothing can be stored of it.
/// </summary>
internal sealed class Respondents(FrameworkLibrary frameworks, SurveyDirectory directory, AnswerSeal seal, TimeProvider time) : IScene
{
    // What was called thirty times the runtime compiles again, for speed.
    private const int Times = 40;

    public IAsyncEnumerable<HttpRequestFeature> Requests(CancellationToken stop) => Each().ToAsyncEnumerable();

    private IEnumerable<HttpRequestFeature> Each()
    {
        var sheets = frameworks.All.OrderByDescending(f => f.Year).Select(f => AnswerSheet.Of(f, "EIT"));
        if (sheets.FirstOrDefault(s => !s.IsRefused) is not { Value: var sheet })
            yield break;
        var survey = MadeUpSurvey(sheet);
        using var lent = directory.Lend(new AskedSurvey(survey, new Agency(survey.Agency, "", null, null, null), null, sheet));
        for (var i = 0; i < Times; i++)
        {
            yield return MadeUp.Get("/ready");
            yield return MadeUp.Get($"/s/{survey.Code}?page=all");
            yield return Send(survey, sheet);
        }
    }

    private Survey MadeUpSurvey(AnswerSheet sheet) => new(
        Guid.NewGuid(), ReadableCode.OfSurvey.New(), Guid.NewGuid(), null, sheet.Framework.Id, sheet.Instrument.Code, Admission.Open,
        time.GetUtcNow().AddDays(-1), time.GetUtcNow().AddDays(1), Quota: 1, SmallestGroup: 1);

    private HttpRequestFeature Send(Survey survey, AnswerSheet sheet)
    {
        var blank = new AnswerState(survey.Id, FormKey.New(), new byte[sheet.Fields.Count], AnswerState.OnePage, "th");
        var fields = new QueryBuilder([.. sheet.Fields.Select(f => KeyValuePair.Create(f.Code, "1"))]) { { "state", seal.Seal(blank) }, { "go", "send" } };
        var form = Encoding.ASCII.GetBytes(fields.ToString()[1..]);
        var request = MadeUp.Get($"/s/{survey.Code}");
        (request.Method, request.Body) = (HttpMethods.Post, new MemoryStream(form));
        (request.Headers.ContentType, request.Headers.ContentLength) = ("application/x-www-form-urlencoded", form.Length);
        return request;
    }
}
