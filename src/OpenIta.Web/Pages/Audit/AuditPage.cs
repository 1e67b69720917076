using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Sheets;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Audit;

/// <summary>The log, searched and cut into pages; the whole of what was found as a file.</summary>
public abstract class AuditPage(AuditLists lists, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Word { get; set; }

    /// <summary>First and last day, as the browser's date field sends them; what is no day narrows nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ListedEntry> Entries { get; private set; } = [];

    public long Count { get; private set; }

    public int Pages => (int)Math.Max(1, (Count + AuditLists.PageSize - 1) / AuditLists.PageSize);

    protected abstract Guid? Agency { get; }

    public async Task OnGet()
    {
        (Entries, Count) = await lists.Page(Query, Number);
        if (Number < 1 || Number > Pages)
            (Entries, Count) = await lists.Page(Query, Number = 1);
    }

    public async Task<IActionResult> OnGetExport()
    {
        var entries = await lists.All(Query);
        var rows = entries.Select((e, i) => new SheetRow(
            i + 2, [e.Position.ToString(CultureInfo.InvariantCulture), e.At.ToString("O", CultureInfo.InvariantCulture), e.Person, e.Role, e.Act, e.Subject, e.Before ?? "", e.After ?? ""]));
        return File(SheetFile.Write(new Sheet(texts.AuditLog.Headings, [.. rows]), SheetFormat.Csv), "text/csv; charset=utf-8", "audit-log.csv");
    }

    /// <summary>This search on another page, or as a file.</summary>
    public string AddressOf(int page, string? handler = null) =>
        $"?q={Uri.EscapeDataString(Word ?? "")}&From={Uri.EscapeDataString(From ?? "")}&To={Uri.EscapeDataString(To ?? "")}&page={page.ToString(CultureInfo.InvariantCulture)}{(handler is null ? "" : $"&handler={handler}")}";

    private AuditQuery Query => new(Agency, Word, Day(From) is { } from ? Bangkok.StartOf(from) : null, Day(To) is { } to ? Bangkok.StartOf(to.AddDays(1)) : null);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
