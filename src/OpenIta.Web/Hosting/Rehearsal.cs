using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Surveys;
using OpenIta.Web.Pages.Answer;

namespace OpenIta.Web.Hosting;

/// <summary>
/// What a program does before the first respondent comes: opens connections to the database, draws a form, takes it filled in. The survey is
/// made up and lies in no database, and what is sent lacks the proof of a browser, so that nothing can be stored of it.
/// </summary>
internal sealed class Rehearsal(FrameworkLibrary frameworks, SurveyDirectory directory, AnswerSeal seal, TimeProvider time)
{
    // What was called thirty times the runtime compiles again, for speed.
    private const int AtOnce = 4, Times = 10;

    public async Task Run(Func<HttpRequestFeature, Task> answer)
    {
        var sheets = frameworks.All.OrderByDescending(f => f.Year).Select(f => AnswerSheet.Of(f, "EIT"));
        if (sheets.FirstOrDefault(s => !s.IsRefused) is not { Value: var sheet })
            return;
        var survey = MadeUp(sheet);
        using var lent = directory.Lend(new AskedSurvey(survey, new Agency(survey.Agency, "", null, null, null), null, sheet));
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Times; i++)
            {
                await answer(Get("/ready"));
                await answer(Get($"/s/{survey.Code}", "?page=all"));
                await answer(Send(survey, sheet));
            }
        })));
    }

    private Survey MadeUp(AnswerSheet sheet) => new(
        Guid.NewGuid(), ReadableCode.OfSurvey.New(), Guid.NewGuid(), null, sheet.Framework.Id, sheet.Instrument.Code, Admission.Open,
        time.GetUtcNow().AddDays(-1), time.GetUtcNow().AddDays(1), Quota: 1, SmallestGroup: 1);

    private HttpRequestFeature Send(Survey survey, AnswerSheet sheet)
    {
        var blank = new AnswerState(survey.Id, FormKey.New(), new byte[sheet.Fields.Count], AnswerState.OnePage, "th");
        var fields = new QueryBuilder([.. sheet.Fields.Select(f => KeyValuePair.Create(f.Code, "1"))]) { { "state", seal.Seal(blank) }, { "go", "send" } };
        var form = Encoding.ASCII.GetBytes(fields.ToString()[1..]);
        var request = Get($"/s/{survey.Code}");
        (request.Method, request.Body) = (HttpMethods.Post, new MemoryStream(form));
        (request.Headers.ContentType, request.Headers.ContentLength) = ("application/x-www-form-urlencoded", form.Length);
        return request;
    }

    private static HttpRequestFeature Get(string path, string query = "") => new()
    {
        Protocol = "HTTP/1.1",
        Scheme = "http",
        Method = HttpMethods.Get,
        Path = path,
        QueryString = query,
        Headers = new HeaderDictionary { ["Host"] = "localhost", ["Accept-Encoding"] = "br" },
    };
}
