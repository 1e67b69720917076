using Microsoft.AspNetCore.Http.Features;
using OpenIta.Basics;
using OpenIta.Surveys;

namespace OpenIta.Web.Pages.Answer;

/// <summary>What a button asks for.</summary>
public enum Going { Begin, All, Next, Skip, Back, To, Send, Speak, Keep, Resume, Leave }

/// <summary>A form of the survey as it came in, the answers of this page already among those of the others.</summary>
/// <param name="WholeSection">From a wide screen, which shows all questions of a section.</param>
/// <param name="Target">The question or language that <see cref="Going.To"/> and <see cref="Going.Speak"/> name.</param>
/// <param name="Typed">The access code or draft code, as typed.</param>
/// <param name="Proof">See <see cref="Gate.ProofOfWork"/>.</param>
public sealed record AnswerPost(AnswerState State, Going Going, bool WholeSection, string Target, string Typed, string Proof)
{
    /// <summary>A sheet of 51 answers with its state is under 4 KB.</summary>
    public const int MostBytes = 16 * 1024;

    private const int MostFields = 200;
    private const string Kind = "application/x-www-form-urlencoded";

    private static readonly string[] OwnFields = ["state", "go", "typed", "proof"];

    public static async Task<Result<AnswerPost>> Read(HttpRequest request, AnswerSeal seal, Survey survey, Questionnaire questionnaire, CancellationToken stop)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals(Kind, StringComparison.OrdinalIgnoreCase) is not true)
            return new FormKindUnknown();
        if (request.ContentLength > MostBytes)
            return new FormTooLarge();
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostBytes;
        try
        {
            request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { ValueCountLimit = MostFields }));
            return Read(await request.ReadFormAsync(stop), seal, survey, questionnaire);
        }
        // The server counts the bytes, the form its fields and their length.
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException)
        {
            return new FormTooLarge();
        }
    }

    private static Result<AnswerPost> Read(IFormCollection form, AnswerSeal seal, Survey survey, Questionnaire questionnaire)
    {
        var sheet = questionnaire.Sheet;
        if (seal.Open(form["state"]) is not { } state || state.Survey != survey.Id || state.Answers.Length != sheet.Fields.Count)
            return new FormDamaged();
        var (answers, refused) = sheet.PackSome(form.Where(f => !OwnFields.Contains(f.Key)).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")));
        if (refused is [var first, ..])
            return first;
        if (Asked(form["go"].ToString()) is not var (going, whole, target))
            return new FormDamaged();
        for (var i = 0; i < answers.Length; i++)
            if (answers[i] == AnswerSheet.Unanswered)
                answers[i] = state.Answers[i];
        return new AnswerPost(state with { Answers = answers }, going, whole, target, form["typed"].ToString(), form["proof"].ToString());
    }

    // next, next-section, to-7, speak-en
    private static (Going, bool, string)? Asked(string go)
    {
        var dash = go.IndexOf('-', StringComparison.Ordinal);
        var (word, rest) = dash < 0 ? (go, "") : (go[..dash], go[(dash + 1)..]);
        return word.All(char.IsAsciiLetterLower) && Enum.TryParse<Going>(word, ignoreCase: true, out var going) ? (going, rest == "section", rest) : null;
    }
}
