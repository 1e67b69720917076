using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures.Judging;

/// <summary>One item with its mark, why, what was declared and the whole story; disputed here while appeals are open.</summary>
[Access(Permission.ReadScores)]
public sealed class ScoreItemModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts) : FormPage
{
    public AnnouncedItem Shown { get; private set; } = null!;

    [BindProperty]
    public string? Grounds { get; set; }

    public bool MayDispute => Shown.Scores.MayBeDisputed(Shown.Item.Code, arrival.At) && actor.May(Permission.Appeal, Shown.Scores.Here.Place, arrival.At);

    public async Task<IActionResult> OnGet(Guid agency, string code, CancellationToken stop) => await Load(agency, code, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid agency, string code, CancellationToken stop)
    {
        if (!await Load(agency, code, stop))
            return NotFound();
        var filed = await new FileAppeal(database, frameworks).Run(actor, agency, code, Grounds, arrival.At);
        return filed.Refusal switch
        {
            null => Done($"/desk/{agency}/scores/{code}", texts.Appeal.Sent(code)),
            AppealNeedsGrounds or CommentTooLong => Again(filed.Refusal, nameof(Grounds)),
            _ => Again(filed.Refusal),
        };
    }

    private async Task<bool> Load(Guid agency, string code, CancellationToken stop)
    {
        if (await new AgencyScorePages(database, frameworks).Item(actor, agency, code, arrival.At, stop) is not { } shown)
            return false;
        Shown = shown;
        return true;
    }
}
