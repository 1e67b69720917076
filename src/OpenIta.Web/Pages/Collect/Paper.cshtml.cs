using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Surveys;
using OpenIta.Surveys.Paper;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Answer;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Collect;

/// <summary>Typing in from paper: the number first, then the answers; a second person types the same paper again, and differences are decided.</summary>
public sealed class PaperModel(EnterPaperForm enter, Questionnaires questionnaires, Actor actor, Texts texts) : FormPage
{
    private const string Here = "/collect/paper";

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
        Shown = TypedForm.Show(questionnaires, found.Value.Asked, "", []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (form, given) = await TypedForm.Read(Request);
        var found = await enter.Find(actor, Number);
        if (found.IsRefused)
            return Again(found.Refusal, nameof(Number));
        var entered = await enter.Run(actor, Number, given, isDecided: form["decided"] == "yes");
        Shown = TypedForm.Show(questionnaires, found.Value.Asked, "", given, entered.Refusal);
        if (entered.IsRefused)
            return Again(entered.Refusal);
        if (entered.Value is PaperEntry.Differs differs)
        {
            Differences = differs.Differences;
            return Again(new PaperEntriesDiffer(Differences.Count));
        }
        return Done(Here, entered.Value is PaperEntry.Stored stored ? texts.Collect.Stored(ReadableCode.Printed(stored.Receipt.Number)) : texts.Collect.FirstEntryKept);
    }
}
