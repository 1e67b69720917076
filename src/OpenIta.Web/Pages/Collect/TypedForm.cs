using OpenIta.Basics;
using OpenIta.Surveys;
using OpenIta.Web.Pages.Answer;

namespace OpenIta.Web.Pages.Collect;

/// <summary>A whole form as one page shows it and sends it back.</summary>
internal static class TypedForm
{
    // What stands in the form beside answers.
    private static readonly string[] OwnFields = ["key", "lang", "number", "decided", "__RequestVerificationToken"];

    public static async Task<(IFormCollection Form, IReadOnlyList<KeyValuePair<string, string>> Given)> Read(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        return (form, [.. form.Where(f => !OwnFields.Contains(f.Key)).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? ""))]);
    }

    /// <param name="refusal">Why it was not taken; the fields it is about are marked.</param>
    public static AnswerPage Show(Questionnaires questionnaires, AskedSurvey asked, string key, IReadOnlyList<KeyValuePair<string, string>> given, Refusal? refusal = null) =>
        new(AnswerStage.OnePage)
        {
            Asked = asked,
            Questionnaire = questionnaires.Of(asked.Sheet),
            State = new AnswerState(asked.Survey.Id, key, asked.Sheet.PackSome(given).Answers, AnswerState.OnePage, "th"),
            Refusal = refusal,
            Missing = refusal is AnswersIncomplete incomplete ? [.. asked.Sheet.Fields.Where(f => incomplete.Fields.Any(r => r.Field == f.Code))] : [],
        };
}
