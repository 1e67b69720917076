using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.Web.Pages.Answer.Gate;

namespace OpenIta.Web.Pages.Answer;

/// <summary>Takes a respondent from the notice to the receipt: each request holds everything, the server remembers nothing of it.</summary>
public sealed class AnswerDesk(
    Database database, SurveyDirectory directory, Questionnaires questionnaires, AnswerSeal seal, SubmitResponse submit,
    SourceGate gate, ProofOfWork proofs, Drafts drafts, TimeProvider time)
{
    /// <summary>The notice of a survey, or all of it on one page.</summary>
    /// <param name="accessCode">From a link, already out of the address.</param>
    public async Task<AnswerPage> Open(string code, string? accessCode, bool onePage, string language)
    {
        var found = await directory.Find(code);
        if (found.IsRefused)
            return AnswerPage.Stopped(found.Refusal);
        var asked = found.Value;
        if (asked.Survey.Refuses(time.GetUtcNow()) is { } shut)
            return AnswerPage.Stopped(shut, asked);
        var state = new AnswerState(asked.Survey.Id, FormKey.New(), new byte[asked.Sheet.Fields.Count], onePage ? AnswerState.OnePage : 0, language);
        var page = Show(asked, state);
        return accessCode is null ? page : await Admit(page, accessCode);
    }

    /// <summary>A form that was posted.</summary>
    public async Task<AnswerPage> Take(string code, HttpContext http)
    {
        var receivedAt = time.GetUtcNow();
        if (!await gate.Post(http))
            return AnswerPage.Stopped(new TooManyFromOnePlace());
        var found = await directory.Find(code);
        if (found.IsRefused)
            return AnswerPage.Stopped(found.Refusal);
        var asked = found.Value;
        var questionnaire = questionnaires.Of(asked.Sheet);
        var read = await AnswerPost.Read(http.Request, seal, asked.Survey, questionnaire, http.RequestAborted);
        if (read.IsRefused)
            return AnswerPage.Stopped(read.Refusal, asked);
        var post = read.Value;
        if (post.Going is Going.Send)
            return await Send(asked, post, receivedAt, http);
        if (asked.Survey.Refuses(receivedAt) is { } shut)
            return AnswerPage.Stopped(shut, asked);
        return post.Going switch
        {
            Going.Leave => new AnswerPage(AnswerStage.Left) { Asked = asked, State = post.State },
            Going.All => Show(asked, post.State with { At = AnswerState.OnePage }) with { Typed = post.Typed },
            Going.Speak => Show(asked, post.State with { Language = post.Target == "en" ? "en" : "th" }),
            Going.Keep => await gate.Send(http) ? await Keep(asked, post.State, receivedAt) : Refused(asked, post.State, new TooManyFromOnePlace()),
            Going.Resume => await Resume(asked, post),
            Going.Begin => await Begin(asked, questionnaire, post),
            _ => Step(asked, questionnaire, post),
        };
    }

    private AnswerPage Step(AskedSurvey asked, Questionnaire questionnaire, AnswerPost post)
    {
        var walk = Walk.From(questionnaire, post);
        return walk.Missing.Count == 0 ? Show(asked, walk.State) : Show(asked, walk.State, StatusCodes.Status422UnprocessableEntity) with { Missing = walk.Missing };
    }

    // A code is looked at before the first question, so that nobody answers in vain; it is spent only with the answers.
    private async Task<AnswerPage> Begin(AskedSurvey asked, Questionnaire questionnaire, AnswerPost post)
    {
        if (asked.Survey.Admission is Admission.Open || post.State.AccessCode is not null)
            return Step(asked, questionnaire, post);
        var admitted = await Admit(Show(asked, post.State) with { Typed = post.Typed }, post.Typed);
        return admitted.Refusal is null ? Step(asked, questionnaire, post with { State = admitted.State! }) : admitted;
    }

    private async Task<AnswerPage> Admit(AnswerPage page, string typed)
    {
        var asked = page.Asked!;
        var code = await database.Read(session => AccessCodes.Check(session, asked.Survey, typed));
        return code.IsRefused
            ? page with { Refusal = code.Refusal, Status = AnswerPage.StatusOf(code.Refusal) }
            : Show(asked, page.State! with { AccessCode = code.Value });
    }

    private async Task<AnswerPage> Send(AskedSurvey asked, AnswerPost post, DateTimeOffset receivedAt, HttpContext http)
    {
        var state = post.State;
        if (asked.Survey.Admission is Admission.Open)
        {
            var (proof, left) = proofs.Check(post.Proof, state.FormKey);
            if (proof is not ProofState.Good && asked.Sheet.IsComplete(state.Answers))
                return Wait(asked, state, proof is ProofState.TooEarly ? post.Proof : null, left);
            if (proof is ProofState.Good && !await gate.Send(http))
                return Refused(asked, state, new TooManyFromOnePlace());
        }
        var sent = await submit.Run(new SentForm(asked.Survey.Code, state.FormKey, state.AccessCode ?? post.Typed, questionnaires.Of(asked.Sheet).Given(state.Answers), state.Language, receivedAt));
        if (sent.IsRefused)
            return sent.Refusal is SurveyClosed or SurveyNotYetOpen ? AnswerPage.Stopped(sent.Refusal, asked) : Refused(asked, state, sent.Refusal, post.Typed);
        if (state.Draft is { } draft)
            await drafts.Remove(asked.Survey, draft);
        return new AnswerPage(AnswerStage.Sent) { Asked = asked, State = state, Receipt = sent.Value };
    }

    private AnswerPage Wait(AskedSurvey asked, AnswerState state, string? token, int left)
    {
        var challenge = proofs.For(state.FormKey);
        return Show(asked, state) with
        {
            Stage = AnswerStage.Wait,
            Status = StatusCodes.Status422UnprocessableEntity,
            Challenge = token is null ? challenge : challenge with { Token = token },
            SecondsLeft = token is null ? challenge.WaitSeconds : left,
        };
    }

    private async Task<AnswerPage> Keep(AskedSurvey asked, AnswerState state, DateTimeOffset now)
    {
        var kept = await drafts.Keep(asked.Survey, state.ToBytes(), state.Draft, now);
        return kept.IsRefused
            ? Refused(asked, state, kept.Refusal)
            : Show(asked, state with { Draft = kept.Value.Code }) with { Stage = AnswerStage.Kept, Draft = kept.Value };
    }

    private async Task<AnswerPage> Resume(AskedSurvey asked, AnswerPost post)
    {
        var kept = await drafts.Open(asked.Survey, post.Typed, time.GetUtcNow());
        return kept.IsRefused
            ? Refused(asked, post.State, kept.Refusal, post.Typed)
            : Show(asked, Continued(kept.Value.Content) with { Draft = kept.Value.Code, Language = post.State.Language });

        AnswerState Continued(byte[] content)
        {
            var state = AnswerState.FromBytes(content);
            return state with { At = Walk.FirstOpen(questionnaires.Of(asked.Sheet), state.Answers) };
        }
    }

    // The page again with everything that was typed, and what is wrong.
    private AnswerPage Refused(AskedSurvey asked, AnswerState state, Refusal refusal, string typed = "") => Show(asked, state, AnswerPage.StatusOf(refusal)) with
    {
        Typed = typed,
        Refusal = refusal,
        Missing = refusal is AnswersIncomplete incomplete ? [.. asked.Sheet.Fields.Where(f => incomplete.Fields.Any(r => r.Field == f.Code))] : [],
    };

    private AnswerPage Show(AskedSurvey asked, AnswerState state, int status = StatusCodes.Status200OK)
    {
        var questionnaire = questionnaires.Of(asked.Sheet);
        var stage = state.At == AnswerState.OnePage ? AnswerStage.OnePage
            : state.At <= 0 ? AnswerStage.Notice
            : state.At > questionnaire.Questions.Count ? AnswerStage.Check
            : AnswerStage.Questions;
        return new AnswerPage(stage, status) { Asked = asked, Questionnaire = questionnaire, State = state, Sealed = seal.Seal(state), Challenge = ChallengeFor(asked, state, stage) };
    }

    private Challenge? ChallengeFor(AskedSurvey asked, AnswerState state, AnswerStage stage) =>
        stage is AnswerStage.Check or AnswerStage.OnePage && asked.Survey.Admission is Admission.Open ? proofs.For(state.FormKey) : null;
}
