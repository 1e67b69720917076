using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>One-use codes that admit to a survey: one for each head counted.</summary>
public static class AccessCodes
{
    /// <summary>A typed code without spaces and dashes, or what is wrong with it by itself.</summary>
    public static Result<string> Read(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? new AccessCodeMissing()
        : ReadableCode.Secret.Read(typed) is { } code ? code
        : new AccessCodeMistyped();

    /// <summary>Whether a code admits to a survey now, so that nobody answers in vain. It is spent only with the answers.</summary>
    public static async Task<Result<string>> Check(Session session, Survey survey, string? typed)
    {
        var read = Read(typed);
        if (read.IsRefused)
            return read;
        if (await SurveyStore.Secret(session, survey.Id) is not { } secret)
            return new SurveyClosed();
        var hash = new HashKey(secret.OfAccessCode(read.Value));
        return (await ResponseStore.Codes(session, [hash])).TryGetValue(hash, out var spent)
            ? spent ? new AccessCodeSpent() : read
            : new AccessCodeUnknown();
    }
}
