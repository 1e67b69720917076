namespace OpenIta.Surveys;

/// <summary>A form as it was sent, before anything about it is known to be right.</summary>
/// <param name="SurveyCode">As typed or from the address.</param>
/// <param name="FormKey">Made with the form by <see cref="Surveys.FormKey.New"/>; the same key is stored once.</param>
/// <param name="AccessCode">As typed; for surveys that ask for one.</param>
/// <param name="Answers">Field code to option number from 1, or <see cref="AnswerSheet.DeclinedWord"/>.</param>
/// <param name="Language"><c>th</c> or <c>en</c>: in which the questions were read.</param>
/// <param name="ReceivedAt">When the request arrived. Only its day is stored.</param>
public sealed record SentForm(
    string SurveyCode, string? FormKey, string? AccessCode, IEnumerable<KeyValuePair<string, string>> Answers, string Language, DateTimeOffset ReceivedAt)
{
    public SurveyPart Part { get; init; } = SurveyPart.Own;
}

/// <summary>A form that is right in itself, on its way into the database. It lives in memory only.</summary>
internal sealed record Submission(
    Survey Survey, SurveyPart Part, byte[] Answers, string Language, string FormKey, string? AccessCode, DateTimeOffset ReceivedAt);

/// <summary>Says that the answers are stored. It follows from the key of the form, never from the answers, and leads to no row of them.</summary>
/// <param name="Number">As <see cref="ReadableCode.Secret"/>, without dashes.</param>
/// <param name="WithinQuota">False when the quota was full already: stored and scored all the same.</param>
public sealed record Receipt(string Number, bool WithinQuota);
