using OpenIta.Basics;

namespace OpenIta.Surveys;

/// <summary>From a form as it was sent to a receipt, or to the reason why nothing was stored.</summary>
public sealed class SubmitResponse(SurveyDirectory directory, ResponseWriter writer)
{
    private static readonly string[] Languages = ["th", "en"];

    public async Task<Result<Receipt>> Run(SentForm form)
    {
        var found = await directory.Find(form.SurveyCode);
        if (found.IsRefused)
            return found.Refusal;
        var asked = found.Value;
        if (!FormKey.IsValid(form.FormKey))
            return new FormKeyMalformed();
        if (!Languages.Contains(form.Language))
            return new AnswerLanguageUnknown(form.Language.Length > 10 ? form.Language[..10] : form.Language);
        var code = asked.Survey.Admission == Admission.AccessCode ? AccessCodes.Read(form.AccessCode) : "";
        if (code.IsRefused)
            return code.Refusal;
        var answers = asked.Sheet.Pack(form.Answers);
        // The window, the code and the key are looked at where the answers are stored, in the same transaction.
        return answers.IsRefused
            ? answers.Refusal
            : await writer.Submit(new Submission(asked.Survey, form.Part, answers.Value, form.Language, form.FormKey!, code.Value, form.ReceivedAt));
    }
}
