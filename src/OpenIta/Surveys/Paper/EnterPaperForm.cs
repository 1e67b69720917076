using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys.Paper;

/// <summary>
/// Takes what a keyer typed from paper. The first entry waits; the second, by another person, is compared with it. Alike, they become one
/// response as any other; otherwise the differences are told, and an entry in which someone decided them is taken as it is.
/// </summary>
public sealed class EnterPaperForm(Database database, SurveyDirectory surveys, SubmitResponse submit, TimeProvider time)
{
    /// <summary>The form that a number stands for, if this person may enter it now.</summary>
    public async Task<Result<(PaperForm Form, AskedSurvey Asked)>> Find(Actor by, string? typed)
    {
        if (ReadableCode.Secret.Read(typed ?? "") is not { } number)
            return new PaperNumberUnknown();
        var (form, survey) = await database.Read(async session =>
            await PaperStore.Find(session, number) is { } found ? (found, await SurveyStore.Find(session, found.Survey)) : ((PaperForm?)null, (Survey?)null));
        if (form is null || survey is null)
            return new PaperNumberUnknown();
        var asked = await surveys.Find(survey.Code);
        if (asked.IsRefused)
            return asked.Refusal;
        var now = time.GetUtcNow();
        if (!by.May(Permission.CollectResponses, new Place(survey.Agency, survey.Department, asked.Value.Agency.Province), now))
            return new NotAllowed();
        return form.IsEntered ? new PaperAlreadyEntered()
            : form.Keyer == by.Person ? new SecondKeyerIsFirst()
            : survey.Refuses(now) is { } shut ? shut
            : (form, asked.Value);
    }

    /// <param name="isDecided">Someone saw both entries and looked at the paper again.</param>
    public async Task<Result<PaperEntry>> Run(Actor by, string? typed, IReadOnlyList<KeyValuePair<string, string>> given, bool isDecided = false)
    {
        var found = await Find(by, typed);
        if (found.IsRefused)
            return found.Refusal;
        var (form, asked) = found.Value;
        var packed = asked.Sheet.Pack(given);
        if (packed.IsRefused)
            return packed.Refusal;
        if (form.Answers is not { } first)
        {
            var kept = await database.Write<bool>(async session => await PaperStore.KeepFirst(session, form.Number, by.Person, packed.Value));
            return kept.IsRefused ? kept.Refusal : kept.Value ? new PaperEntry.First() : new PaperAlreadyEntered();
        }
        var differences = asked.Sheet.Fields.Select((f, i) => new PaperDifference(f, first[i], packed.Value[i])).Where(d => d.First != d.Second).ToList();
        return differences.Count > 0 && !isDecided ? new PaperEntry.Differs(differences) : await Store(form, asked, given);
    }

    // The key follows from the number: if the program ends between the two steps, the next entry gets the same receipt and finishes.
    private async Task<Result<PaperEntry>> Store(PaperForm form, AskedSurvey asked, IReadOnlyList<KeyValuePair<string, string>> given)
    {
        var sent = await submit.Run(new SentForm(asked.Survey.Code, form.FormKey, null, given, "th", time.GetUtcNow()) { Part = SurveyPart.Collected });
        if (sent.IsRefused)
            return sent.Refusal;
        var done = await database.Write<bool>(async session =>
        {
            await PaperStore.Finish(session, form.Number);
            return true;
        });
        return done.IsRefused ? done.Refusal : new PaperEntry.Stored(sent.Value);
    }
}
