using OpenIta.Basics;
using OpenIta.Surveys;
using OpenIta.Web.Pages.Answer.Gate;

namespace OpenIta.Web.Pages.Answer;

public enum AnswerStage { Notice, Questions, OnePage, Check, Wait, Sent, Kept, Left, Stopped }

/// <summary>What a respondent is shown, and with which status. What a stage does not need is null.</summary>
public sealed record AnswerPage(AnswerStage Stage, int Status = StatusCodes.Status200OK)
{
    /// <summary>Null only where no survey was found.</summary>
    public AskedSurvey? Asked { get; init; }

    public Questionnaire? Questionnaire { get; init; }

    public AnswerState? State { get; init; }

    /// <summary><see cref="State"/> as it stands in the form.</summary>
    public string Sealed { get; init; } = "";

    /// <summary>What stopped the respondent; the page says it, and what to do.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>An access code or draft code as it was typed.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Fields without an answer, after a button that asks for them.</summary>
    public IReadOnlyList<AnswerField> Missing { get; init; } = [];

    public Receipt? Receipt { get; init; }

    public Challenge? Challenge { get; init; }

    /// <summary>Seconds that a person without script still has to wait.</summary>
    public int SecondsLeft { get; init; }

    public KeptDraft? Draft { get; init; }

    public bool HasFault => Refusal is not null || Missing.Count > 0;

    /// <summary>Nothing is answered and nothing asked for.</summary>
    public bool IsBlank => Missing.Count == 0 && !State!.Answers.AsSpan().ContainsAnyExcept(AnswerSheet.Unanswered);

    public AskedQuestion Now => Questionnaire![Math.Clamp(State!.At, 1, Questionnaire.Questions.Count)];

    public bool NeedsAccessCode => Asked?.Survey.Admission is Admission.AccessCode && State?.AccessCode is null;

    /// <summary>Id of the input that a refusal is about; null when it is about none.</summary>
    public string? FaultyField => Refusal switch
    {
        AccessCodeMissing or AccessCodeMistyped or AccessCodeUnknown or AccessCodeSpent when NeedsAccessCode => "typed",
        DraftUnknown => "draft",
        _ => null,
    };

    /// <summary>What the Enter key asks for.</summary>
    public string EnterKey => Stage switch
    {
        AnswerStage.Notice => "begin",
        AnswerStage.Questions => "next",
        _ => "send",
    };

    public AskedQuestion QuestionOf(AnswerField field) => Questionnaire!.Questions.First(q => q.Fields.Contains(field));

    /// <summary>An element id for a field.</summary>
    public static string Anchor(AnswerField field) => "a-" + field.Code.Replace('.', '-');

    public bool IsMissing(AnswerField field) => Missing.Contains(field);

    public static AnswerPage Stopped(Refusal refusal, AskedSurvey? asked = null) => new(AnswerStage.Stopped, StatusOf(refusal)) { Refusal = refusal, Asked = asked };

    /// <summary>The status that tells a program what the page tells a person.</summary>
    public static int StatusOf(Refusal refusal) => refusal switch
    {
        SurveyUnknown or SurveyCodeMistyped => StatusCodes.Status404NotFound,
        SurveyNotYetOpen => StatusCodes.Status403Forbidden,
        SurveyClosed => StatusCodes.Status410Gone,
        AccessCodeSpent => StatusCodes.Status409Conflict,
        FormTooLarge => StatusCodes.Status413PayloadTooLarge,
        FormKindUnknown => StatusCodes.Status415UnsupportedMediaType,
        TooManyFromOnePlace => StatusCodes.Status429TooManyRequests,
        SurveyBusy or AnswersNotStored => StatusCodes.Status503ServiceUnavailable,
        AccessCodeMissing or AccessCodeMistyped or AccessCodeUnknown or AnswersIncomplete or ProofMissing or DraftUnknown => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status400BadRequest,
    };
}

/// <summary>Questions on their page.</summary>
/// <param name="Now">Number of the one that a phone shows.</param>
public sealed record ShownQuestions(AnswerPage Page, IReadOnlyList<AskedQuestion> Questions, int Now);
