using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Surveys;
using OpenIta.Surveys.Paper;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Answer;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Collect;

/// <summary>Typing in from paper: the number first, then the answers; a second person types the same paper again, and differences are decided.</summary>
public sealed class PaperModel(EnterPaperForm enter, Questionnaires questionnaires, Actor actor, Texts texts) : FormPage
{
    private static readonly string[] OwnFields = ["number", "decided", "__RequestVerificationToken"];

    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    /// <summary>Null until the number of a paper is known.</summary>
    public AnswerPage? Shown { get; private set; }

    public IReadOnlyList<PaperDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(Number))
            return Page();
        var found = await enter.Find(actor, Number);
        if (found.IsRefused)
            return Again(found.Refusal, nameof(Number));
        Show(found.Value.Asked, [], []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = await Request.ReadFormAsync();
        var given = form.Where(f => !OwnFields.Contains(f.Key)).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")).ToList();
        var found = await enter.Find(actor, Number);
        if (found.IsRefused)
            return Again(found.Refusal, nameof(Number));
        var entered = await enter.Run(actor, Number, given, isDecided: form["decided"] == "yes");
        if (entered.IsRefused)
        {
            Show(found.Value.Asked, given, entered.Refusal is AnswersIncomplete incomplete ? incomplete.Fields : []);
            return Again(entered.Refusal);
        }
        switch (entered.Value)
        {
            case PaperEntry.Differs differs:
                Differences = differs.Differences;
                Show(found.Value.Asked, given, []);
                return Again(new PaperEntriesDiffer(Differences.Count));
            case PaperEntry.Stored stored:
                return Done("/collect/paper", texts.Collect.Stored(ReadableCode.Printed(stored.Receipt.Number)));
            default:
                return Done("/collect/paper", texts.Collect.FirstEntryKept);
        }
    }

    private void Show(AskedSurvey asked, IReadOnlyList<KeyValuePair<string, string>> given, IReadOnlyList<FieldRefusal> refused) => Shown = new AnswerPage(AnswerStage.OnePage)
    {
        Asked = asked,
        Questionnaire = questionnaires.Of(asked.Sheet),
        State = new AnswerState(asked.Survey.Id, "", asked.Sheet.PackSome(given).Answers, AnswerState.OnePage, "th"),
        Missing = [.. asked.Sheet.Fields.Where(f => refused.Any(r => r.Field == f.Code))],
    };
}

public sealed record PaperEntriesDiffer(int Count) : Refusal(
    $"การกรอกสองครั้งต่างกัน {Count} ข้อ ดูกระดาษอีกครั้งแล้วเลือกให้ตรงกระดาษ", $"The two entries differ in {Count} fields; look at the paper again and choose what it says");
