using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Results;
using OpenIta.Scoring;

namespace OpenIta.Web.Pages.Results;

/// <summary>How one score came about, step by step down to what is printed in the reports.</summary>
public sealed class ScoreModel(AgencyPages pages, Actor actor, TimeProvider time) : PageModel
{
    public Agency Agency { get; private set; } = null!;

    public YearResult Result { get; private set; } = null!;

    public NodeResult Node { get; private set; } = null!;

    /// <summary>Null where the parts are not known.</summary>
    public Explanation? Origin { get; private set; }

    /// <summary>Nodes above this one, the total first.</summary>
    public IReadOnlyList<NodeResult> Above { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int year, string code, CancellationToken stop)
    {
        if (await pages.Load(id, actor, time.GetUtcNow(), stop) is not { } page || page.Year(year) is not { } result || result.Node(code) is not { } node)
            return NotFound();
        Agency = page.Agency;
        Result = result;
        Node = node;
        Origin = ScoreOrigin.Of(result, code);
        Above = [.. result.Framework?.Tree.PathUp(code).Skip(1).Select(n => result.Node(n.Code)).OfType<NodeResult>().Reverse() ?? []];
        return Page();
    }
}
