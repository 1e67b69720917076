using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Surveys;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Answer;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Collect;

/// <summary>
/// The form of a survey on an assessor's tablet. With its script it keeps answers on the tablet while there is no network and sends them
/// later; without, it is sent as any form. The key decides that a form is stored once, however often it is sent.
/// </summary>
public sealed class FormModel(SurveyDirectory surveys, Questionnaires questionnaires, SubmitResponse submit, Actor actor, TimeProvider time, Texts texts) : FormPage
{
    public AnswerPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (await Find(code) is not { } asked)
            return NotFound();
        Shown = TypedForm.Show(questionnaires, asked, FormKey.New(), []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        var receivedAt = time.GetUtcNow();
        if (await Find(code) is not { } asked)
            return NotFound();
        var (form, given) = await TypedForm.Read(Request);
        var key = form["key"].ToString();
        var sent = await submit.Run(new SentForm(asked.Survey.Code, key, null, given, form["lang"] == "en" ? "en" : "th", receivedAt) { Part = SurveyPart.Collected });
        if (Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
            return Told(sent);
        if (!sent.IsRefused)
            return Done($"/collect/{asked.Survey.Code}", texts.Collect.Stored(ReadableCode.Printed(sent.Value.Number)));
        Shown = TypedForm.Show(questionnaires, asked, FormKey.IsValid(key) ? key : FormKey.New(), given, sent.Refusal);
        return Again(sent.Refusal);
    }

    private static JsonResult Told(Result<Receipt> sent) => sent.IsRefused
        ? new JsonResult(new { refused = sent.Refusal.Key, sent.Refusal.Thai, sent.Refusal.English }) { StatusCode = AnswerPage.StatusOf(sent.Refusal) }
        : new JsonResult(new { receipt = sent.Value.Number });

    // An access code is its holder's: such a survey is not collected by others.
    private async Task<AskedSurvey?> Find(string code) =>
        await surveys.Find(code) is { IsRefused: false, Value: { Survey: { Admission: Admission.Open } survey } asked }
        && actor.May(Permission.CollectResponses, new Place(survey.Agency, survey.Department, asked.Agency.Province), time.GetUtcNow()) ? asked : null;
}
