using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Results;

namespace OpenIta.Web.Pages.Results;

/// <summary>One agency in one year: without a year the latest one with a total, else the latest.</summary>
public sealed class AgencyModel(AgencyPages pages, Actor actor, TimeProvider time) : PageModel
{
    public AgencyPage Shown { get; private set; } = null!;

    /// <summary>Null only when no report of the agency names a year.</summary>
    public YearResult? Result { get; private set; }

    /// <summary>The latest year before the shown one whose indicators are known, for changes; null where there is none.</summary>
    public YearResult? Before => Result is null ? null : Shown.Years.FirstOrDefault(y => y.FiscalYear < Result.FiscalYear && y.RankedIndicators.Any());

    /// <summary>Reports of the shown year; those that name no year stand with every year.</summary>
    public IReadOnlyList<StoredReport> Reports => [.. Shown.Reports.Where(r => r.Report.FiscalYear is null || r.Report.FiscalYear == Result?.FiscalYear)];

    public async Task<IActionResult> OnGetAsync(Guid id, int? year, CancellationToken stop)
    {
        if (await pages.Load(id, actor, time.GetUtcNow(), stop) is not { } page)
            return NotFound();
        Shown = page;
        Result = year is { } asked ? page.Year(asked) : page.Years.FirstOrDefault(y => y.Total is not null) ?? page.Years.MaxBy(y => y.FiscalYear);
        return year is not null && Result is null ? NotFound() : Page();
    }
}
